# sha256 b42bf3735854f1fb5303d971240eca02b85e658cf5605e36afc836241e2f2d4e of ui/meeting_decisions.ui
"""The form ui/meeting_decisions.ui, compiled; edit that file instead."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout

class Ui_MeetingDecisions(object):
    def setupUi(self, MeetingDecisions: QDialog) -> None:
        if not MeetingDecisions.objectName():
            MeetingDecisions.setObjectName(u"MeetingDecisions")
        MeetingDecisions.resize(860, 460)
        self.layout = QVBoxLayout(MeetingDecisions)
        self.layout.setSpacing(8)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(16, 12, 16, 16)
        self.words = QLabel(MeetingDecisions)
        self.words.setObjectName(u"words")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setProperty(u"kind", u"muted")

        self.layout.addWidget(self.words)

        self.header = QVBoxLayout()
        self.header.setSpacing(0)
        self.header.setObjectName(u"header")

        self.layout.addLayout(self.header)

        self.lines = QVBoxLayout()
        self.lines.setSpacing(0)
        self.lines.setObjectName(u"lines")

        self.layout.addLayout(self.lines)

        self.problems = QLabel(MeetingDecisions)
        self.problems.setObjectName(u"problems")
        self.problems.setTextFormat(Qt.TextFormat.PlainText)
        self.problems.setWordWrap(True)

        self.layout.addWidget(self.problems)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.count = QLabel(MeetingDecisions)
        self.count.setObjectName(u"count")
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.count.setProperty(u"kind", u"muted")

        self.buttons.addWidget(self.count)

        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap)

        self.enter = QPushButton(MeetingDecisions)
        self.enter.setObjectName(u"enter")
        self.enter.setProperty(u"kind", u"main")
        self.enter.setAutoDefault(False)

        self.buttons.addWidget(self.enter)

        self.cancel = QPushButton(MeetingDecisions)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.buttons.addWidget(self.cancel)


        self.layout.addLayout(self.buttons)


        self.retranslateUi(MeetingDecisions)

        QMetaObject.connectSlotsByName(MeetingDecisions)
    # setupUi

    def retranslateUi(self, MeetingDecisions: QDialog) -> None:
        MeetingDecisions.setWindowTitle(QCoreApplication.translate("MeetingDecisions", u"\u767b\u8bb0\u4f1a\u8bae\u51b3\u5b9a", None))
        self.words.setText(QCoreApplication.translate("MeetingDecisions", u"\u5199\u660e\u4f1a\u8bae\u548c\u65e5\u671f\uff0c\u4e0b\u9762\u9010\u884c\u586b\u5199\u8bae\u5b9a\u7684\u4e8b\u9879\uff1b\u4e5f\u53ef\u4ee5\u5728 Excel \u6216 WPS \u91cc\u9009\u597d\u51e0\u5217\uff0c\u590d\u5236\u540e\u5728\u8868\u91cc\u6309 Ctrl+V \u7c98\u8d34\u3002\u6bcf\u884c\u767b\u8bb0\u4e3a\u4e00\u4ef6\u7763\u529e\u4e8b\u9879\uff0c\u4e00\u6b21\u64a4\u9500\u53ef\u4ee5\u5168\u90e8\u6536\u56de\u3002", None))
        self.enter.setText(QCoreApplication.translate("MeetingDecisions", u"\u767b\u8bb0", None))
#if QT_CONFIG(tooltip)
        self.enter.setToolTip(QCoreApplication.translate("MeetingDecisions", u"\u767b\u8bb0\u4e3a\u7763\u529e\u4e8b\u9879\uff08Ctrl+S\uff09", None))
#endif // QT_CONFIG(tooltip)
        self.cancel.setText(QCoreApplication.translate("MeetingDecisions", u"\u53d6\u6d88", None))
    # retranslateUi
