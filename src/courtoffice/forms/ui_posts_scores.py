# sha256 3b8ce4c837fb03d85f34bc137d7f9d3c4fb9dc9745e426a209b217bc96215e47 of ui/posts_scores.ui
"""The form ui/posts_scores.ui, compiled; edit that file instead."""

from PySide6.QtCore import QCoreApplication, QMetaObject, QSize, Qt
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QSpacerItem, QStackedWidget, QVBoxLayout, QWidget
from courtoffice.shell.elided_label import ElidedLabel
from courtoffice.shell.grid_table import GridTable

class Ui_ScoreRoom(object):
    def setupUi(self, ScoreRoom: QWidget) -> None:
        if not ScoreRoom.objectName():
            ScoreRoom.setObjectName(u"ScoreRoom")
        ScoreRoom.resize(1200, 600)
        self.layout = QVBoxLayout(ScoreRoom)
        self.layout.setSpacing(6)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(0, 0, 0, 0)
        self.top = QHBoxLayout()
        self.top.setSpacing(8)
        self.top.setObjectName(u"top")
        self.standards = QComboBox(ScoreRoom)
        self.standards.setObjectName(u"standards")

        self.top.addWidget(self.standards)

        self.shown = QComboBox(ScoreRoom)
        self.shown.addItem("")
        self.shown.addItem("")
        self.shown.addItem("")
        self.shown.setObjectName(u"shown")

        self.top.addWidget(self.shown)

        self.state = ElidedLabel(ScoreRoom)
        self.state.setObjectName(u"state")
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.state.sizePolicy().hasHeightForWidth())
        self.state.setSizePolicy(sizePolicy)
        self.state.setProperty(u"kind", u"muted")

        self.top.addWidget(self.state)

        self.papers = QPushButton(ScoreRoom)
        self.papers.setObjectName(u"papers")

        self.top.addWidget(self.papers)

        self.reopen = QPushButton(ScoreRoom)
        self.reopen.setObjectName(u"reopen")

        self.top.addWidget(self.reopen)

        self.close_year = QPushButton(ScoreRoom)
        self.close_year.setObjectName(u"close_year")

        self.top.addWidget(self.close_year)


        self.layout.addLayout(self.top)

        self.pile = QStackedWidget(ScoreRoom)
        self.pile.setObjectName(u"pile")
        self.pile.setMinimumSize(QSize(0, 120))
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(1)
        sizePolicy1.setHeightForWidth(self.pile.sizePolicy().hasHeightForWidth())
        self.pile.setSizePolicy(sizePolicy1)
        self.sheet = QWidget()
        self.sheet.setObjectName(u"sheet")
        self.tables = QHBoxLayout(self.sheet)
        self.tables.setSpacing(0)
        self.tables.setObjectName(u"tables")
        self.tables.setContentsMargins(0, 0, 0, 0)
        self.scores = GridTable(self.sheet)
        self.scores.setObjectName(u"scores")
        sizePolicy2 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy2.setHorizontalStretch(1)
        sizePolicy2.setVerticalStretch(1)
        sizePolicy2.setHeightForWidth(self.scores.sizePolicy().hasHeightForWidth())
        self.scores.setSizePolicy(sizePolicy2)

        self.tables.addWidget(self.scores)

        self.results = GridTable(self.sheet)
        self.results.setObjectName(u"results")
        self.results.setFocusPolicy(Qt.FocusPolicy.NoFocus)

        self.tables.addWidget(self.results)

        self.pile.addWidget(self.sheet)
        self.nothing = QFrame()
        self.nothing.setObjectName(u"nothing")
        self.nothing.setProperty(u"kind", u"sheet")
        self.nothing_layout = QVBoxLayout(self.nothing)
        self.nothing_layout.setSpacing(12)
        self.nothing_layout.setObjectName(u"nothing_layout")
        self.above = QSpacerItem(8, 80, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.nothing_layout.addItem(self.above)

        self.nothing_heading = QLabel(self.nothing)
        self.nothing_heading.setObjectName(u"nothing_heading")
        self.nothing_heading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing_heading.setWordWrap(True)
        self.nothing_heading.setTextFormat(Qt.TextFormat.PlainText)
        self.nothing_heading.setProperty(u"kind", u"heading")

        self.nothing_layout.addWidget(self.nothing_heading)

        self.nothing_words = QLabel(self.nothing)
        self.nothing_words.setObjectName(u"nothing_words")
        self.nothing_words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing_words.setWordWrap(True)
        self.nothing_words.setTextFormat(Qt.TextFormat.PlainText)
        self.nothing_words.setProperty(u"kind", u"muted")

        self.nothing_layout.addWidget(self.nothing_words)

        self.copy_standards = QPushButton(self.nothing)
        self.copy_standards.setObjectName(u"copy_standards")

        self.nothing_layout.addWidget(self.copy_standards, 0, Qt.AlignmentFlag.AlignHCenter)

        self.new_standard = QPushButton(self.nothing)
        self.new_standard.setObjectName(u"new_standard")

        self.nothing_layout.addWidget(self.new_standard, 0, Qt.AlignmentFlag.AlignHCenter)

        self.below = QSpacerItem(8, 160, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.nothing_layout.addItem(self.below)

        self.pile.addWidget(self.nothing)

        self.layout.addWidget(self.pile)

        self.below_sheet = QFrame(ScoreRoom)
        self.below_sheet.setObjectName(u"below_sheet")
        self.cell = QGridLayout(self.below_sheet)
        self.cell.setObjectName(u"cell")
        self.cell.setHorizontalSpacing(8)
        self.cell.setVerticalSpacing(4)
        self.cell.setContentsMargins(0, 0, 0, 0)
        self.cell_words = ElidedLabel(self.below_sheet)
        self.cell_words.setObjectName(u"cell_words")
        self.cell_words.setTextFormat(Qt.TextFormat.PlainText)
        sizePolicy3 = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        sizePolicy3.setHorizontalStretch(0)
        sizePolicy3.setVerticalStretch(0)
        sizePolicy3.setHeightForWidth(self.cell_words.sizePolicy().hasHeightForWidth())
        self.cell_words.setSizePolicy(sizePolicy3)

        self.cell.addWidget(self.cell_words, 0, 0, 1, 5)

        self.reason_label = QLabel(self.below_sheet)
        self.reason_label.setObjectName(u"reason_label")

        self.cell.addWidget(self.reason_label, 1, 0, 1, 1)

        self.reason = QLineEdit(self.below_sheet)
        self.reason.setObjectName(u"reason")
        self.reason.setMaxLength(400)

        self.cell.addWidget(self.reason, 1, 1, 1, 1)

        self.evidence_label = QLabel(self.below_sheet)
        self.evidence_label.setObjectName(u"evidence_label")

        self.cell.addWidget(self.evidence_label, 1, 2, 1, 1)

        self.evidence = QLineEdit(self.below_sheet)
        self.evidence.setObjectName(u"evidence")
        self.evidence.setMaxLength(400)

        self.cell.addWidget(self.evidence, 1, 3, 1, 1)

        self.unfounded = QPushButton(self.below_sheet)
        self.unfounded.setObjectName(u"unfounded")

        self.cell.addWidget(self.unfounded, 1, 4, 1, 1)

        self.cell.setColumnStretch(1, 1)
        self.cell.setColumnStretch(3, 1)

        self.layout.addWidget(self.below_sheet)

        self.message = QLabel(ScoreRoom)
        self.message.setObjectName(u"message")
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setWordWrap(True)
        self.message.setProperty(u"kind", u"trouble")

        self.layout.addWidget(self.message)

#if QT_CONFIG(shortcut)
        self.reason_label.setBuddy(self.reason)
        self.evidence_label.setBuddy(self.evidence)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ScoreRoom)

        QMetaObject.connectSlotsByName(ScoreRoom)
    # setupUi

    def retranslateUi(self, ScoreRoom: QWidget) -> None:
#if QT_CONFIG(tooltip)
        self.standards.setToolTip(QCoreApplication.translate("ScoreRoom", u"\u8003\u6838\u6807\u51c6\uff08\u90e8\u95e8\u7c7b\u522b\uff09", None))
#endif // QT_CONFIG(tooltip)
        self.shown.setItemText(0, QCoreApplication.translate("ScoreRoom", u"\u81ea\u8bc4\u5206\u548c\u590d\u6838\u5206", None))
        self.shown.setItemText(1, QCoreApplication.translate("ScoreRoom", u"\u53ea\u5217\u81ea\u8bc4\u5206", None))
        self.shown.setItemText(2, QCoreApplication.translate("ScoreRoom", u"\u53ea\u5217\u590d\u6838\u5206", None))

#if QT_CONFIG(tooltip)
        self.shown.setToolTip(QCoreApplication.translate("ScoreRoom", u"\u8868\u91cc\u5217\u51fa\u54ea\u4e9b\u5206\u6570", None))
#endif // QT_CONFIG(tooltip)
        self.papers.setText(QCoreApplication.translate("ScoreRoom", u"\u8003\u6838\u7ed3\u679c", None))
#if QT_CONFIG(tooltip)
        self.papers.setToolTip(QCoreApplication.translate("ScoreRoom", u"\u672c\u5e74\u5ea6\u5c97\u4f4d\u8d23\u4efb\u5236\u8003\u6838\u7ed3\u679c\uff0c\u9644\u5404\u90e8\u95e8\u5f97\u5206\u8868", None))
#endif // QT_CONFIG(tooltip)
        self.reopen.setText(QCoreApplication.translate("ScoreRoom", u"\u91cd\u65b0\u6253\u5f00\u2026", None))
#if QT_CONFIG(tooltip)
        self.reopen.setToolTip(QCoreApplication.translate("ScoreRoom", u"\u5df2\u529e\u7ed3\u7684\u5e74\u5ea6\u8981\u6539\u52a8\uff0c\u5199\u660e\u539f\u56e0\u540e\u91cd\u65b0\u6253\u5f00", None))
#endif // QT_CONFIG(tooltip)
        self.close_year.setText(QCoreApplication.translate("ScoreRoom", u"\u529e\u7ed3\u2026", None))
#if QT_CONFIG(tooltip)
        self.close_year.setToolTip(QCoreApplication.translate("ScoreRoom", u"\u6838\u5bf9\u65e0\u8bef\u540e\u529e\u7ed3\u672c\u5e74\u5ea6\u8003\u6838\uff0c\u529e\u7ed3\u540e\u4e0d\u80fd\u6539\u52a8", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.scores.setAccessibleName(QCoreApplication.translate("ScoreRoom", u"\u5404\u90e8\u95e8\u5f97\u5206", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.results.setAccessibleName(QCoreApplication.translate("ScoreRoom", u"\u5404\u90e8\u95e8\u603b\u5206\u3001\u540d\u6b21\u548c\u7b49\u6b21", None))
#endif // QT_CONFIG(accessibility)
        self.copy_standards.setText(QCoreApplication.translate("ScoreRoom", u"\u590d\u5236\u4e0a\u5e74\u6807\u51c6", None))
        self.new_standard.setText(QCoreApplication.translate("ScoreRoom", u"\u65b0\u5efa\u8003\u6838\u6807\u51c6", None))
        self.reason_label.setText(QCoreApplication.translate("ScoreRoom", u"\u7406\u7531(&L)", None))
#if QT_CONFIG(tooltip)
        self.reason.setToolTip(QCoreApplication.translate("ScoreRoom", u"\u8fd9\u4e00\u683c\u6263\u5206\u6216\u8005\u52a0\u5206\u7684\u7406\u7531\uff0c\u56de\u8f66\u4fdd\u5b58", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.reason.setAccessibleName(QCoreApplication.translate("ScoreRoom", u"\u6240\u9009\u4e00\u683c\u7684\u7406\u7531", None))
#endif // QT_CONFIG(accessibility)
        self.evidence_label.setText(QCoreApplication.translate("ScoreRoom", u"\u4f9d\u636e(&J)", None))
#if QT_CONFIG(tooltip)
        self.evidence.setToolTip(QCoreApplication.translate("ScoreRoom", u"\u8fd9\u4e00\u683c\u5f97\u5206\u6240\u636e\u7684\u6750\u6599\uff0c\u5982\u901a\u62a5\u671f\u53f7\u3001\u53f0\u8d26\u3001\u8868\u5f70\u6587\u4ef6\uff0c\u56de\u8f66\u4fdd\u5b58", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.evidence.setAccessibleName(QCoreApplication.translate("ScoreRoom", u"\u6240\u9009\u4e00\u683c\u7684\u4f9d\u636e\u6750\u6599", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.unfounded.setToolTip(QCoreApplication.translate("ScoreRoom", u"\u5230\u4e0b\u4e00\u5904\u6263\u4e86\u5206\u6216\u8005\u52a0\u4e86\u5206\u3001\u8fd8\u6ca1\u6709\u5199\u660e\u4f9d\u636e\u7684\u683c\u5b50", None))
#endif // QT_CONFIG(tooltip)
        self.unfounded.setProperty(u"kind", QCoreApplication.translate("ScoreRoom", u"link", None))
        pass
    # retranslateUi
