# sha256 e9deb5257e162f91d43d0eb2911db25589fb24a2995ea3ccf01e27221713ee77 of ui/error.ui
"""The form ui/error.ui, compiled; edit that file instead."""

from PySide6.QtCore import QCoreApplication, QMetaObject, QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout

class Ui_ErrorDialog(object):
    def setupUi(self, ErrorDialog: QDialog) -> None:
        if not ErrorDialog.objectName():
            ErrorDialog.setObjectName(u"ErrorDialog")
        ErrorDialog.setMinimumSize(QSize(560, 0))
        self.layout = QVBoxLayout(ErrorDialog)
        self.layout.setSpacing(12)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(24, 20, 24, 20)
        self.heading = QLabel(ErrorDialog)
        self.heading.setObjectName(u"heading")

        self.layout.addWidget(self.heading)

        self.words = QLabel(ErrorDialog)
        self.words.setObjectName(u"words")
        self.words.setWordWrap(True)

        self.layout.addWidget(self.words)

        self.log = QLabel(ErrorDialog)
        self.log.setObjectName(u"log")
        self.log.setWordWrap(True)
        self.log.setTextFormat(Qt.TextFormat.PlainText)
        self.log.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.layout.addWidget(self.log)

        self.details = QPlainTextEdit(ErrorDialog)
        self.details.setObjectName(u"details")
        self.details.setMinimumSize(QSize(0, 240))
        self.details.setReadOnly(True)
        self.details.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)

        self.layout.addWidget(self.details)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.show_details = QPushButton(ErrorDialog)
        self.show_details.setObjectName(u"show_details")
        self.show_details.setCheckable(True)
        self.show_details.setAutoDefault(False)

        self.buttons.addWidget(self.show_details)

        self.copy = QPushButton(ErrorDialog)
        self.copy.setObjectName(u"copy")
        self.copy.setAutoDefault(False)

        self.buttons.addWidget(self.copy)

        self.space = QSpacerItem(40, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.space)

        self.close_dialog = QPushButton(ErrorDialog)
        self.close_dialog.setObjectName(u"close_dialog")

        self.buttons.addWidget(self.close_dialog)


        self.layout.addLayout(self.buttons)


        self.retranslateUi(ErrorDialog)

        self.close_dialog.setDefault(True)


        QMetaObject.connectSlotsByName(ErrorDialog)
    # setupUi

    def retranslateUi(self, ErrorDialog: QDialog) -> None:
        ErrorDialog.setWindowTitle(QCoreApplication.translate("ErrorDialog", u"\u7a0b\u5e8f\u51fa\u9519", None))
        self.heading.setProperty(u"kind", QCoreApplication.translate("ErrorDialog", u"heading", None))
        self.heading.setText(QCoreApplication.translate("ErrorDialog", u"\u7a0b\u5e8f\u51fa\u73b0\u4e86\u6ca1\u6709\u9884\u6599\u5230\u7684\u9519\u8bef", None))
        self.words.setText(QCoreApplication.translate("ErrorDialog", u"\u521a\u624d\u7684\u64cd\u4f5c\u53ef\u80fd\u6ca1\u6709\u5b8c\u6210\uff1b\u6570\u636e\u6587\u4ef6\u91cc\u5df2\u7ecf\u4fdd\u5b58\u7684\u5185\u5bb9\u4e0d\u53d7\u5f71\u54cd\u3002\u8bf7\u70b9\u201c\u590d\u5236\u201d\uff0c\u628a\u5185\u5bb9\u53d1\u7ed9\u7ef4\u62a4\u4eba\u5458\u3002\u53ef\u4ee5\u7ee7\u7eed\u4f7f\u7528\uff1b\u5982\u679c\u518d\u6b21\u51fa\u73b0\uff0c\u8bf7\u5173\u95ed\u7a0b\u5e8f\u540e\u91cd\u65b0\u6253\u5f00\u3002", None))
        self.log.setProperty(u"kind", QCoreApplication.translate("ErrorDialog", u"muted", None))
        self.show_details.setText(QCoreApplication.translate("ErrorDialog", u"\u663e\u793a\u8be6\u60c5", None))
        self.copy.setText(QCoreApplication.translate("ErrorDialog", u"\u590d\u5236", None))
        self.close_dialog.setText(QCoreApplication.translate("ErrorDialog", u"\u7ee7\u7eed\u4f7f\u7528", None))
    # retranslateUi
