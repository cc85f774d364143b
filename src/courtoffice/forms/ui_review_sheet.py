# sha256 b89095c4497343fc9c023fc860ef54588b1bc6e0253109a5bc01f92fd41fa998 of ui/review_sheet.ui
"""The form ui/review_sheet.ui, compiled; edit that file instead."""

from PySide6.QtCore import QCoreApplication, QMetaObject, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QSpacerItem, QSplitter, QStackedWidget, QTreeWidget, QVBoxLayout, QWidget
from courtoffice.shell.editor_parts import EditorParts
from courtoffice.shell.elided_label import ElidedLabel

class Ui_ReviewSheet(object):
    def setupUi(self, ReviewSheet: QWidget) -> None:
        if not ReviewSheet.objectName():
            ReviewSheet.setObjectName(u"ReviewSheet")
        self.layout = QVBoxLayout(ReviewSheet)
        self.layout.setSpacing(8)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(0, 0, 0, 0)
        self.bar = QHBoxLayout()
        self.bar.setSpacing(8)
        self.bar.setObjectName(u"bar")
        self.bar.setContentsMargins(0, 0, 0, 0)
        self.heap = QComboBox(ReviewSheet)
        self.heap.setObjectName(u"heap")
        self.heap.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.bar.addWidget(self.heap)

        self.reviewer = QComboBox(ReviewSheet)
        self.reviewer.setObjectName(u"reviewer")
        self.reviewer.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.bar.addWidget(self.reviewer)

        self.previous_case = QPushButton(ReviewSheet)
        self.previous_case.setObjectName(u"previous_case")

        self.bar.addWidget(self.previous_case)

        self.place = ElidedLabel(ReviewSheet)
        self.place.setObjectName(u"place")
        self.place.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.place.setMinimumSize(QSize(60, 0))

        self.bar.addWidget(self.place)

        self.next_case = QPushButton(ReviewSheet)
        self.next_case.setObjectName(u"next_case")

        self.bar.addWidget(self.next_case)

        self.bar_gap_21 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.bar.addItem(self.bar_gap_21)

        self.save = QPushButton(ReviewSheet)
        self.save.setObjectName(u"save")

        self.bar.addWidget(self.save)

        self.save_next = QPushButton(ReviewSheet)
        self.save_next.setObjectName(u"save_next")
        self.save_next.setProperty(u"kind", u"main")

        self.bar.addWidget(self.save_next)

        self.tell_judge = QPushButton(ReviewSheet)
        self.tell_judge.setObjectName(u"tell_judge")

        self.bar.addWidget(self.tell_judge)

        self.more = QPushButton(ReviewSheet)
        self.more.setObjectName(u"more")

        self.bar.addWidget(self.more)


        self.layout.addLayout(self.bar)

        self.pages = QStackedWidget(ReviewSheet)
        self.pages.setObjectName(u"pages")
        self.filled = QWidget()
        self.filled.setObjectName(u"filled")
        self.filled_layout = QVBoxLayout(self.filled)
        self.filled_layout.setSpacing(6)
        self.filled_layout.setObjectName(u"filled_layout")
        self.filled_layout.setContentsMargins(0, 0, 0, 0)
        self.head = QFrame(self.filled)
        self.head.setObjectName(u"head")
        self.head_layout = QVBoxLayout(self.head)
        self.head_layout.setSpacing(2)
        self.head_layout.setObjectName(u"head_layout")
        self.head_layout.setContentsMargins(0, 0, 0, 0)
        self.head_row = QHBoxLayout()
        self.head_row.setSpacing(6)
        self.head_row.setObjectName(u"head_row")
        self.head_row.setContentsMargins(0, 0, 0, 0)
        self.case_number = ElidedLabel(self.head)
        self.case_number.setObjectName(u"case_number")
        self.case_number.setProperty(u"kind", u"heading")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.case_number.sizePolicy().hasHeightForWidth())
        self.case_number.setSizePolicy(sizePolicy)

        self.head_row.addWidget(self.case_number)

        self.state_icon = QLabel(self.head)
        self.state_icon.setObjectName(u"state_icon")

        self.head_row.addWidget(self.state_icon)

        self.state = QLabel(self.head)
        self.state.setObjectName(u"state")

        self.head_row.addWidget(self.state)


        self.head_layout.addLayout(self.head_row)

        self.facts = ElidedLabel(self.head)
        self.facts.setObjectName(u"facts")
        self.facts.setProperty(u"kind", u"muted")

        self.head_layout.addWidget(self.facts)

        self.notice = ElidedLabel(self.head)
        self.notice.setObjectName(u"notice")

        self.head_layout.addWidget(self.notice)


        self.filled_layout.addWidget(self.head)

        self.split = QSplitter(self.filled)
        self.split.setObjectName(u"split")
        self.split.setOrientation(Qt.Orientation.Horizontal)
        self.split.setHandleWidth(8)
        self.split.setChildrenCollapsible(False)
        self.split.setProperty(u"kind", u"plain")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(1)
        sizePolicy1.setHeightForWidth(self.split.sizePolicy().hasHeightForWidth())
        self.split.setSizePolicy(sizePolicy1)
        self.left = QWidget(self.split)
        self.left.setObjectName(u"left")
        self.left_layout = QVBoxLayout(self.left)
        self.left_layout.setSpacing(8)
        self.left_layout.setObjectName(u"left_layout")
        self.left_layout.setContentsMargins(0, 0, 0, 0)
        self.criteria = QTreeWidget(self.left)
        self.criteria.setObjectName(u"criteria")
        self.criteria.setMinimumSize(QSize(0, 124))
        self.criteria.setRootIsDecorated(False)
        self.criteria.setUniformRowHeights(True)
        self.criteria.setItemsExpandable(False)
        self.criteria.setIndentation(12)
        self.criteria.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.criteria.setColumnCount(4)

        self.left_layout.addWidget(self.criteria)

        self.strip = QFrame(self.left)
        self.strip.setObjectName(u"strip")
        self.strip.setProperty(u"kind", u"sheet")
        self.strip_layout = QVBoxLayout(self.strip)
        self.strip_layout.setSpacing(2)
        self.strip_layout.setObjectName(u"strip_layout")
        self.strip_layout.setContentsMargins(8, 6, 8, 8)
        self.strip_head = QHBoxLayout()
        self.strip_head.setSpacing(6)
        self.strip_head.setObjectName(u"strip_head")
        self.strip_head.setContentsMargins(0, 0, 0, 0)
        self.criterion = ElidedLabel(self.strip)
        self.criterion.setObjectName(u"criterion")
        sizePolicy.setHeightForWidth(self.criterion.sizePolicy().hasHeightForWidth())
        self.criterion.setSizePolicy(sizePolicy)

        self.strip_head.addWidget(self.criterion)

        self.whose = QComboBox(self.strip)
        self.whose.setObjectName(u"whose")
        self.whose.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.whose.setMinimumContentsLength(9)

        self.strip_head.addWidget(self.whose)


        self.strip_layout.addLayout(self.strip_head)

        self.guidance = ElidedLabel(self.strip)
        self.guidance.setObjectName(u"guidance")
        self.guidance.setProperty(u"kind", u"muted")

        self.strip_layout.addWidget(self.guidance)

        self.strip_row = QHBoxLayout()
        self.strip_row.setSpacing(6)
        self.strip_row.setObjectName(u"strip_row")
        self.strip_row.setContentsMargins(0, 0, 0, 0)
        self.points_label = QLabel(self.strip)
        self.points_label.setObjectName(u"points_label")

        self.strip_row.addWidget(self.points_label)

        self.points = QLineEdit(self.strip)
        self.points.setObjectName(u"points")
        self.points.setMaximumSize(QSize(64, 16777215))
        self.points.setAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignVCenter)

        self.strip_row.addWidget(self.points)

        self.points_unit = QLabel(self.strip)
        self.points_unit.setObjectName(u"points_unit")

        self.strip_row.addWidget(self.points_unit)

        self.reason_place = QWidget(self.strip)
        self.reason_place.setObjectName(u"reason_place")
        sizePolicy2 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy2.setHorizontalStretch(1)
        sizePolicy2.setVerticalStretch(0)
        sizePolicy2.setHeightForWidth(self.reason_place.sizePolicy().hasHeightForWidth())
        self.reason_place.setSizePolicy(sizePolicy2)

        self.strip_row.addWidget(self.reason_place)

        self.deduct = QPushButton(self.strip)
        self.deduct.setObjectName(u"deduct")

        self.strip_row.addWidget(self.deduct)


        self.strip_layout.addLayout(self.strip_row)

        self.strip_problem = QLabel(self.strip)
        self.strip_problem.setObjectName(u"strip_problem")
        self.strip_problem.setProperty(u"kind", u"trouble")
        self.strip_problem.setWordWrap(True)

        self.strip_layout.addWidget(self.strip_problem)


        self.left_layout.addWidget(self.strip)

        self.split.addWidget(self.left)
        self.right = QWidget(self.split)
        self.right.setObjectName(u"right")
        self.right_layout = QVBoxLayout(self.right)
        self.right_layout.setSpacing(8)
        self.right_layout.setObjectName(u"right_layout")
        self.right_layout.setContentsMargins(0, 0, 0, 0)
        self.result = QFrame(self.right)
        self.result.setObjectName(u"result")
        self.result.setProperty(u"kind", u"sheet")
        self.result_row = QHBoxLayout(self.result)
        self.result_row.setSpacing(8)
        self.result_row.setObjectName(u"result_row")
        self.result_row.setContentsMargins(12, 4, 12, 4)
        self.score = QLabel(self.result)
        self.score.setObjectName(u"score")
        self.score.setProperty(u"kind", u"title")

        self.result_row.addWidget(self.score)

        self.score_unit = QLabel(self.result)
        self.score_unit.setObjectName(u"score_unit")

        self.result_row.addWidget(self.score_unit)

        self.grade = QLabel(self.result)
        self.grade.setObjectName(u"grade")
        self.grade.setProperty(u"kind", u"heading")

        self.result_row.addWidget(self.grade)

        self.result_words = ElidedLabel(self.result)
        self.result_words.setObjectName(u"result_words")
        self.result_words.setProperty(u"kind", u"muted")
        sizePolicy.setHeightForWidth(self.result_words.sizePolicy().hasHeightForWidth())
        self.result_words.setSizePolicy(sizePolicy)

        self.result_row.addWidget(self.result_words)


        self.right_layout.addWidget(self.result)

        self.parts = EditorParts(self.right)
        self.parts.setObjectName(u"parts")
        self.parts.setDocumentMode(True)

        self.right_layout.addWidget(self.parts)

        self.problems = QLabel(self.right)
        self.problems.setObjectName(u"problems")
        self.problems.setWordWrap(True)
        self.problems.setTextFormat(Qt.TextFormat.PlainText)

        self.right_layout.addWidget(self.problems)

        self.split.addWidget(self.right)

        self.filled_layout.addWidget(self.split)

        self.pages.addWidget(self.filled)
        self.nothing = QWidget()
        self.nothing.setObjectName(u"nothing")
        self.nothing_layout = QVBoxLayout(self.nothing)
        self.nothing_layout.setSpacing(8)
        self.nothing_layout.setObjectName(u"nothing_layout")
        self.nothing_layout.setContentsMargins(40, 16, 40, 16)
        self.nothing_above = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.nothing_layout.addItem(self.nothing_above)

        self.nothing_heading = QLabel(self.nothing)
        self.nothing_heading.setObjectName(u"nothing_heading")
        self.nothing_heading.setProperty(u"kind", u"heading")
        self.nothing_heading.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.nothing_layout.addWidget(self.nothing_heading)

        self.nothing_words = QLabel(self.nothing)
        self.nothing_words.setObjectName(u"nothing_words")
        self.nothing_words.setProperty(u"kind", u"muted")
        self.nothing_words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing_words.setWordWrap(True)

        self.nothing_layout.addWidget(self.nothing_words)

        self.nothing_below = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.nothing_layout.addItem(self.nothing_below)

        self.pages.addWidget(self.nothing)

        self.layout.addWidget(self.pages)


        self.retranslateUi(ReviewSheet)

        QMetaObject.connectSlotsByName(ReviewSheet)
    # setupUi

    def retranslateUi(self, ReviewSheet: QWidget) -> None:
#if QT_CONFIG(tooltip)
        self.heap.setToolTip(QCoreApplication.translate("ReviewSheet", u"\u770b\u54ea\u4e00\u7c7b\u6848\u4ef6", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.heap.setAccessibleName(QCoreApplication.translate("ReviewSheet", u"\u6848\u4ef6\u7c7b\u522b", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.reviewer.setToolTip(QCoreApplication.translate("ReviewSheet", u"\u770b\u8c01\u8bc4\u67e5\u7684\u6848\u4ef6", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.reviewer.setAccessibleName(QCoreApplication.translate("ReviewSheet", u"\u8bc4\u67e5\u4eba", None))
#endif // QT_CONFIG(accessibility)
        self.previous_case.setText("")
#if QT_CONFIG(tooltip)
        self.previous_case.setToolTip(QCoreApplication.translate("ReviewSheet", u"\u4e0a\u4e00\u4ef6\uff08F7\uff09", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.previous_case.setAccessibleName(QCoreApplication.translate("ReviewSheet", u"\u4e0a\u4e00\u4ef6", None))
#endif // QT_CONFIG(accessibility)
        self.next_case.setText("")
#if QT_CONFIG(tooltip)
        self.next_case.setToolTip(QCoreApplication.translate("ReviewSheet", u"\u4e0b\u4e00\u4ef6\uff08F8\uff09", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.next_case.setAccessibleName(QCoreApplication.translate("ReviewSheet", u"\u4e0b\u4e00\u4ef6", None))
#endif // QT_CONFIG(accessibility)
        self.save.setText(QCoreApplication.translate("ReviewSheet", u"\u4fdd\u5b58", None))
#if QT_CONFIG(tooltip)
        self.save.setToolTip(QCoreApplication.translate("ReviewSheet", u"\u4fdd\u5b58\u8bc4\u67e5\u8868\uff08Ctrl+S\uff09", None))
#endif // QT_CONFIG(tooltip)
        self.save_next.setText(QCoreApplication.translate("ReviewSheet", u"\u4fdd\u5b58\u5e76\u770b\u4e0b\u4e00\u4ef6", None))
#if QT_CONFIG(tooltip)
        self.save_next.setToolTip(QCoreApplication.translate("ReviewSheet", u"\u4fdd\u5b58\u8bc4\u67e5\u8868\uff0c\u63a5\u7740\u770b\u4e0b\u4e00\u4ef6\uff08Ctrl+Enter\uff09", None))
#endif // QT_CONFIG(tooltip)
        self.tell_judge.setText(QCoreApplication.translate("ReviewSheet", u"\u53cd\u9988\u7ed3\u679c", None))
#if QT_CONFIG(tooltip)
        self.tell_judge.setToolTip(QCoreApplication.translate("ReviewSheet", u"\u628a\u7ed3\u679c\u53cd\u9988\u7ed9\u627f\u529e\u4eba\uff1a\u8bb0\u4e0b\u53cd\u9988\u65e5\u671f\uff0c\u7b97\u51fa\u5f02\u8bae\u622a\u6b62\u65e5\u671f", None))
#endif // QT_CONFIG(tooltip)
        self.more.setText(QCoreApplication.translate("ReviewSheet", u"\u66f4\u591a", None))
#if QT_CONFIG(accessibility)
        self.criteria.setAccessibleName(QCoreApplication.translate("ReviewSheet", u"\u8bc4\u67e5\u5185\u5bb9", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.whose.setToolTip(QCoreApplication.translate("ReviewSheet", u"\u662f\u8c01\u7684\u95ee\u9898", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.whose.setAccessibleName(QCoreApplication.translate("ReviewSheet", u"\u8d23\u4efb\u4eba", None))
#endif // QT_CONFIG(accessibility)
        self.points_label.setText(QCoreApplication.translate("ReviewSheet", u"\u6263", None))
#if QT_CONFIG(accessibility)
        self.points.setAccessibleName(QCoreApplication.translate("ReviewSheet", u"\u6263\u5206", None))
#endif // QT_CONFIG(accessibility)
        self.points_unit.setText(QCoreApplication.translate("ReviewSheet", u"\u5206", None))
        self.deduct.setText(QCoreApplication.translate("ReviewSheet", u"\u6263\u5206", None))
#if QT_CONFIG(tooltip)
        self.deduct.setToolTip(QCoreApplication.translate("ReviewSheet", u"\u8bb0\u4e0b\u8fd9\u4e00\u5904\u6263\u5206\uff08Enter\uff09", None))
#endif // QT_CONFIG(tooltip)
        self.score_unit.setText(QCoreApplication.translate("ReviewSheet", u"\u5206", None))
        pass
    # retranslateUi
