# sha256 cfce8c1e22b7b8201fca7cabf2eeca32f4dfdde1a248d0e7024b58372b9b558f of ui/review_assign.ui
"""The form ui/review_assign.ui, compiled; edit that file instead."""

from PySide6.QtCore import QCoreApplication, QMetaObject, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QSplitter, QTableWidget, QVBoxLayout, QWidget
from courtoffice.shell.elided_label import ElidedLabel

class Ui_AssignForm(object):
    def setupUi(self, AssignForm: QWidget) -> None:
        if not AssignForm.objectName():
            AssignForm.setObjectName(u"AssignForm")
        self.layout = QVBoxLayout(AssignForm)
        self.layout.setSpacing(8)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(0, 0, 0, 0)
        self.bar = QHBoxLayout()
        self.bar.setSpacing(8)
        self.bar.setObjectName(u"bar")
        self.bar.setContentsMargins(0, 0, 0, 0)
        self.draws = QComboBox(AssignForm)
        self.draws.setObjectName(u"draws")
        self.draws.setMinimumContentsLength(18)
        self.draws.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.bar.addWidget(self.draws)

        self.summary = ElidedLabel(AssignForm)
        self.summary.setObjectName(u"summary")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.summary.sizePolicy().hasHeightForWidth())
        self.summary.setSizePolicy(sizePolicy)

        self.bar.addWidget(self.summary)

        self.assign = QPushButton(AssignForm)
        self.assign.setObjectName(u"assign")
        self.assign.setProperty(u"kind", u"main")

        self.bar.addWidget(self.assign)


        self.layout.addLayout(self.bar)

        self.split = QSplitter(AssignForm)
        self.split.setObjectName(u"split")
        self.split.setOrientation(Qt.Orientation.Horizontal)
        self.split.setHandleWidth(12)
        self.split.setChildrenCollapsible(False)
        self.split.setProperty(u"kind", u"plain")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(1)
        sizePolicy1.setHeightForWidth(self.split.sizePolicy().hasHeightForWidth())
        self.split.setSizePolicy(sizePolicy1)
        self.group_side = QWidget(self.split)
        self.group_side.setObjectName(u"group_side")
        self.group_side.setMinimumSize(QSize(280, 0))
        self.group_layout = QVBoxLayout(self.group_side)
        self.group_layout.setSpacing(6)
        self.group_layout.setObjectName(u"group_layout")
        self.group_layout.setContentsMargins(0, 0, 0, 0)
        self.group_heading = QLabel(self.group_side)
        self.group_heading.setObjectName(u"group_heading")
        self.group_heading.setProperty(u"kind", u"heading")

        self.group_layout.addWidget(self.group_heading)

        self.group_bar = QHBoxLayout()
        self.group_bar.setSpacing(6)
        self.group_bar.setObjectName(u"group_bar")
        self.group_bar.setContentsMargins(0, 0, 0, 0)
        self.adder_place = QWidget(self.group_side)
        self.adder_place.setObjectName(u"adder_place")
        sizePolicy2 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy2.setHorizontalStretch(1)
        sizePolicy2.setVerticalStretch(0)
        sizePolicy2.setHeightForWidth(self.adder_place.sizePolicy().hasHeightForWidth())
        self.adder_place.setSizePolicy(sizePolicy2)

        self.group_bar.addWidget(self.adder_place)

        self.several = QPushButton(self.group_side)
        self.several.setObjectName(u"several")

        self.group_bar.addWidget(self.several)

        self.remove = QPushButton(self.group_side)
        self.remove.setObjectName(u"remove")

        self.group_bar.addWidget(self.remove)


        self.group_layout.addLayout(self.group_bar)

        self.group = QTableWidget(self.group_side)
        self.group.setObjectName(u"group")
        self.group.setTabKeyNavigation(False)
        self.group.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.group.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.group.setShowGrid(False)

        self.group_layout.addWidget(self.group)

        self.split.addWidget(self.group_side)
        self.cases_side = QWidget(self.split)
        self.cases_side.setObjectName(u"cases_side")
        self.cases_layout = QVBoxLayout(self.cases_side)
        self.cases_layout.setSpacing(8)
        self.cases_layout.setObjectName(u"cases_layout")
        self.cases_layout.setContentsMargins(0, 0, 0, 0)
        self.cases = QTableWidget(self.cases_side)
        self.cases.setObjectName(u"cases")
        self.cases.setTabKeyNavigation(False)
        self.cases.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.cases.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.cases.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.cases.setShowGrid(False)

        self.cases_layout.addWidget(self.cases)

        self.strip = QFrame(self.cases_side)
        self.strip.setObjectName(u"strip")
        self.strip.setProperty(u"kind", u"sheet")
        self.strip_layout = QVBoxLayout(self.strip)
        self.strip_layout.setSpacing(4)
        self.strip_layout.setObjectName(u"strip_layout")
        self.strip_layout.setContentsMargins(8, 6, 8, 8)
        self.case_words = ElidedLabel(self.strip)
        self.case_words.setObjectName(u"case_words")

        self.strip_layout.addWidget(self.case_words)

        self.strip_row = QHBoxLayout()
        self.strip_row.setSpacing(6)
        self.strip_row.setObjectName(u"strip_row")
        self.strip_row.setContentsMargins(0, 0, 0, 0)
        self.name_label = QLabel(self.strip)
        self.name_label.setObjectName(u"name_label")

        self.strip_row.addWidget(self.name_label)

        self.candidate = QComboBox(self.strip)
        self.candidate.setObjectName(u"candidate")
        self.candidate.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.candidate.setMinimumContentsLength(14)
        sizePolicy3 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy3.setHorizontalStretch(1)
        sizePolicy3.setVerticalStretch(0)
        sizePolicy3.setHeightForWidth(self.candidate.sizePolicy().hasHeightForWidth())
        self.candidate.setSizePolicy(sizePolicy3)

        self.strip_row.addWidget(self.candidate)

        self.reason = QLineEdit(self.strip)
        self.reason.setObjectName(u"reason")
        sizePolicy3.setHeightForWidth(self.reason.sizePolicy().hasHeightForWidth())
        self.reason.setSizePolicy(sizePolicy3)

        self.strip_row.addWidget(self.reason)

        self.put_in = QPushButton(self.strip)
        self.put_in.setObjectName(u"put_in")

        self.strip_row.addWidget(self.put_in)

        self.keep_away = QPushButton(self.strip)
        self.keep_away.setObjectName(u"keep_away")

        self.strip_row.addWidget(self.keep_away)

        self.release = QPushButton(self.strip)
        self.release.setObjectName(u"release")

        self.strip_row.addWidget(self.release)


        self.strip_layout.addLayout(self.strip_row)

        self.strip_problem = QLabel(self.strip)
        self.strip_problem.setObjectName(u"strip_problem")
        self.strip_problem.setProperty(u"kind", u"trouble")
        self.strip_problem.setWordWrap(True)

        self.strip_layout.addWidget(self.strip_problem)


        self.cases_layout.addWidget(self.strip)

        self.split.addWidget(self.cases_side)

        self.layout.addWidget(self.split)


        self.retranslateUi(AssignForm)

        QMetaObject.connectSlotsByName(AssignForm)
    # setupUi

    def retranslateUi(self, AssignForm: QWidget) -> None:
#if QT_CONFIG(tooltip)
        self.draws.setToolTip(QCoreApplication.translate("AssignForm", u"\u5206\u914d\u54ea\u4e00\u6b21\u62bd\u67e5\u7684\u6848\u4ef6", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.draws.setAccessibleName(QCoreApplication.translate("AssignForm", u"\u62bd\u67e5", None))
#endif // QT_CONFIG(accessibility)
        self.assign.setText(QCoreApplication.translate("AssignForm", u"\u786e\u5b9a\u5206\u914d", None))
#if QT_CONFIG(tooltip)
        self.assign.setToolTip(QCoreApplication.translate("AssignForm", u"\u7ed9\u6bcf\u4ef6\u6848\u4ef6\u5efa\u7acb\u8bc4\u67e5\uff0c\u72b6\u6001\u4e3a\u201c\u5df2\u62bd\u53d6\u201d\uff0c\u53ef\u4ee5\u64a4\u9500\uff08Ctrl+Enter\uff09", None))
#endif // QT_CONFIG(tooltip)
        self.group_heading.setText(QCoreApplication.translate("AssignForm", u"\u8bc4\u67e5\u4eba\u5458", None))
        self.several.setText(QCoreApplication.translate("AssignForm", u"\u6279\u91cf\u6dfb\u52a0", None))
#if QT_CONFIG(tooltip)
        self.several.setToolTip(QCoreApplication.translate("AssignForm", u"\u6309\u90e8\u95e8\u6216\u8005\u5168\u4f53\u6dfb\u52a0", None))
#endif // QT_CONFIG(tooltip)
        self.remove.setText(QCoreApplication.translate("AssignForm", u"\u79fb\u51fa", None))
#if QT_CONFIG(tooltip)
        self.remove.setToolTip(QCoreApplication.translate("AssignForm", u"\u628a\u6240\u9009\u4eba\u5458\u79fb\u51fa\u8fd9\u6b21\u8bc4\u67e5", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.group.setAccessibleName(QCoreApplication.translate("AssignForm", u"\u8bc4\u67e5\u4eba\u5458", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.cases.setAccessibleName(QCoreApplication.translate("AssignForm", u"\u6848\u4ef6\u548c\u8bc4\u67e5\u4eba", None))
#endif // QT_CONFIG(accessibility)
        self.name_label.setText(QCoreApplication.translate("AssignForm", u"\u6539\u7531", None))
#if QT_CONFIG(accessibility)
        self.candidate.setAccessibleName(QCoreApplication.translate("AssignForm", u"\u6539\u6d3e\u7684\u8bc4\u67e5\u4eba", None))
#endif // QT_CONFIG(accessibility)
        self.reason.setPlaceholderText(QCoreApplication.translate("AssignForm", u"\u6307\u5b9a\u3001\u56de\u907f\u6216\u8005\u4e0d\u56de\u907f\u7684\u7406\u7531\uff08\u5fc5\u586b\uff09", None))
#if QT_CONFIG(accessibility)
        self.reason.setAccessibleName(QCoreApplication.translate("AssignForm", u"\u7406\u7531", None))
#endif // QT_CONFIG(accessibility)
        self.put_in.setText(QCoreApplication.translate("AssignForm", u"\u6307\u5b9a", None))
#if QT_CONFIG(tooltip)
        self.put_in.setToolTip(QCoreApplication.translate("AssignForm", u"\u7531\u6240\u9009\u7684\u4eba\u8bc4\u67e5\uff1b\u5e94\u5f53\u56de\u907f\u7684\uff0c\u8981\u5199\u660e\u6279\u51c6\u4eba\u548c\u7406\u7531", None))
#endif // QT_CONFIG(tooltip)
        self.keep_away.setText(QCoreApplication.translate("AssignForm", u"\u56de\u907f", None))
#if QT_CONFIG(tooltip)
        self.keep_away.setToolTip(QCoreApplication.translate("AssignForm", u"\u6240\u9009\u7684\u4eba\u56de\u907f\u8fd9\u4ef6\u6848\u4ef6\uff0c\u8981\u5199\u660e\u7406\u7531", None))
#endif // QT_CONFIG(tooltip)
        self.release.setText(QCoreApplication.translate("AssignForm", u"\u53d6\u6d88\u6307\u5b9a", None))
#if QT_CONFIG(tooltip)
        self.release.setToolTip(QCoreApplication.translate("AssignForm", u"\u91cd\u65b0\u7531\u7a0b\u5e8f\u5747\u8861\u5206\u914d", None))
#endif // QT_CONFIG(tooltip)
        pass
    # retranslateUi
