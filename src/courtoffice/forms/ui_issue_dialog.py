# sha256 452176a68dcd9300db46911bc698fa9c444d7b96db27057524c9af9d5ea81494 of ui/issue_dialog.ui
"""The form ui/issue_dialog.ui, compiled; edit that file instead."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QSizePolicy, QSpacerItem, QVBoxLayout

class Ui_IssueDialog(object):
    def setupUi(self, IssueDialog: QDialog) -> None:
        if not IssueDialog.objectName():
            IssueDialog.setObjectName(u"IssueDialog")
        IssueDialog.resize(460, 360)
        self.layout = QVBoxLayout(IssueDialog)
        self.layout.setSpacing(8)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(16, 16, 16, 16)
        self.paper = QLabel(IssueDialog)
        self.paper.setObjectName(u"paper")
        self.paper.setTextFormat(Qt.TextFormat.PlainText)
        self.paper.setWordWrap(True)
        self.paper.setProperty(u"kind", u"heading")

        self.layout.addWidget(self.paper)

        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setHorizontalSpacing(8)
        self.form.setVerticalSpacing(8)
        self.form.setContentsMargins(0, 0, 0, 0)
        self.number_label = QLabel(IssueDialog)
        self.number_label.setObjectName(u"number_label")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.number_label)

        self.number = QLineEdit(IssueDialog)
        self.number.setObjectName(u"number")

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.number)

        self.day_label = QLabel(IssueDialog)
        self.day_label.setObjectName(u"day_label")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.day_label)

        self.day = QLineEdit(IssueDialog)
        self.day.setObjectName(u"day")

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.day)

        self.signer_label = QLabel(IssueDialog)
        self.signer_label.setObjectName(u"signer_label")

        self.form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.signer_label)

        self.signer = QComboBox(IssueDialog)
        self.signer.setObjectName(u"signer")
        self.signer.setEditable(True)

        self.form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.signer)

        self.note_label = QLabel(IssueDialog)
        self.note_label.setObjectName(u"note_label")

        self.form.setWidget(3, QFormLayout.ItemRole.LabelRole, self.note_label)

        self.note = QLineEdit(IssueDialog)
        self.note.setObjectName(u"note")

        self.form.setWidget(3, QFormLayout.ItemRole.FieldRole, self.note)

        self.head_label = QLabel(IssueDialog)
        self.head_label.setObjectName(u"head_label")

        self.form.setWidget(4, QFormLayout.ItemRole.LabelRole, self.head_label)

        self.red_head = QCheckBox(IssueDialog)
        self.red_head.setObjectName(u"red_head")

        self.form.setWidget(4, QFormLayout.ItemRole.FieldRole, self.red_head)


        self.layout.addLayout(self.form)

        self.hint = QLabel(IssueDialog)
        self.hint.setObjectName(u"hint")
        self.hint.setWordWrap(True)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setProperty(u"kind", u"muted")

        self.layout.addWidget(self.hint)

        self.fault = QLabel(IssueDialog)
        self.fault.setObjectName(u"fault")
        self.fault.setTextFormat(Qt.TextFormat.PlainText)
        self.fault.setWordWrap(True)
        self.fault.setMargin(6)
        self.fault.setProperty(u"kind", u"notice")

        self.layout.addWidget(self.fault)

        self.space_4 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout.addItem(self.space_4)

        self.buttons = QDialogButtonBox(IssueDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.layout.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.number_label.setBuddy(self.number)
        self.day_label.setBuddy(self.day)
        self.signer_label.setBuddy(self.signer)
        self.note_label.setBuddy(self.note)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(IssueDialog)

        QMetaObject.connectSlotsByName(IssueDialog)
    # setupUi

    def retranslateUi(self, IssueDialog: QDialog) -> None:
        IssueDialog.setWindowTitle(QCoreApplication.translate("IssueDialog", u"\u5b9a\u7a3f", None))
        self.paper.setText("")
        self.number_label.setText(QCoreApplication.translate("IssueDialog", u"\u53d1\u6587\u5b57\u53f7", None))
        self.number.setPlaceholderText(QCoreApplication.translate("IssueDialog", u"\u53ef\u4ee5\u4e0d\u7f16\u53f7", None))
        self.day_label.setText(QCoreApplication.translate("IssueDialog", u"\u6210\u6587\u65e5\u671f", None))
        self.day.setPlaceholderText(QCoreApplication.translate("IssueDialog", u"\u5982 12.31", None))
        self.signer_label.setText(QCoreApplication.translate("IssueDialog", u"\u7b7e\u53d1\u4eba", None))
        self.note_label.setText(QCoreApplication.translate("IssueDialog", u"\u8bf4\u660e", None))
        self.note.setPlaceholderText(QCoreApplication.translate("IssueDialog", u"\u5982\uff1a\u62a5\u515a\u7ec4\u4f1a\u5ba1\u5b9a\u7a3f", None))
        self.head_label.setText("")
        self.red_head.setText(QCoreApplication.translate("IssueDialog", u"\u5370\u7ea2\u8272\u7248\u5934\uff08\u53d1\u6587\u673a\u5173\u6807\u5fd7\u548c\u5b57\u53f7\uff09", None))
        self.hint.setText(QCoreApplication.translate("IssueDialog", u"\u5b9a\u7a3f\u540e\uff0cPDF\u3001\u6821\u9a8c\u7801\u548c\u6587\u4e2d\u6570\u5b57\u5b58\u5165\u6570\u636e\u6587\u4ef6\uff1b\u4ee5\u540e\u8bb0\u5f55\u6709\u53d8\u5316\uff0c\u53ef\u4ee5\u770b\u51fa\u54ea\u4e9b\u6570\u5b57\u4e0e\u5b9a\u7a3f\u65f6\u4e0d\u540c\u3002", None))
        self.fault.setText("")
    # retranslateUi
