# sha256 4e1f9d90f2864c1c40681899ba9751f27ed2bb33b1bdc741d0a21c702dc9a282 of ui/plan_issue.ui
"""The form ui/plan_issue.ui, compiled; edit that file instead."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout

class Ui_PlanIssue(object):
    def setupUi(self, PlanIssue: QDialog) -> None:
        if not PlanIssue.objectName():
            PlanIssue.setObjectName(u"PlanIssue")
        PlanIssue.resize(520, 340)
        self.layout = QVBoxLayout(PlanIssue)
        self.layout.setSpacing(8)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(16, 16, 16, 16)
        self.heading = QLabel(PlanIssue)
        self.heading.setObjectName(u"heading")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setProperty(u"kind", u"heading")

        self.layout.addWidget(self.heading)

        self.words = QLabel(PlanIssue)
        self.words.setObjectName(u"words")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setProperty(u"kind", u"muted")

        self.layout.addWidget(self.words)

        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setHorizontalSpacing(12)
        self.fields.setVerticalSpacing(8)
        self.title_label = QLabel(PlanIssue)
        self.title_label.setObjectName(u"title_label")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.title_label)

        self.title = QLineEdit(PlanIssue)
        self.title.setObjectName(u"title")

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.title)

        self.issued_on_label = QLabel(PlanIssue)
        self.issued_on_label.setObjectName(u"issued_on_label")

        self.fields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.issued_on_label)

        self.issued_on = QLineEdit(PlanIssue)
        self.issued_on.setObjectName(u"issued_on")

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.issued_on)

        self.number_label = QLabel(PlanIssue)
        self.number_label.setObjectName(u"number_label")

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.number_label)

        self.number = QLineEdit(PlanIssue)
        self.number.setObjectName(u"number")

        self.fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.number)


        self.layout.addLayout(self.fields)

        self.problems = QLabel(PlanIssue)
        self.problems.setObjectName(u"problems")
        self.problems.setTextFormat(Qt.TextFormat.PlainText)
        self.problems.setWordWrap(True)

        self.layout.addWidget(self.problems)

        self.room = QSpacerItem(20, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout.addItem(self.room)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.left = QSpacerItem(40, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.left)

        self.issue = QPushButton(PlanIssue)
        self.issue.setObjectName(u"issue")
        self.issue.setProperty(u"kind", u"main")

        self.buttons.addWidget(self.issue)

        self.cancel = QPushButton(PlanIssue)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.buttons.addWidget(self.cancel)


        self.layout.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.title_label.setBuddy(self.title)
        self.issued_on_label.setBuddy(self.issued_on)
        self.number_label.setBuddy(self.number)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(PlanIssue)

        self.issue.setDefault(True)


        QMetaObject.connectSlotsByName(PlanIssue)
    # setupUi

    def retranslateUi(self, PlanIssue: QDialog) -> None:
        PlanIssue.setWindowTitle(QCoreApplication.translate("PlanIssue", u"\u5370\u53d1\u5b66\u4e60\u8ba1\u5212", None))
        self.title_label.setText(QCoreApplication.translate("PlanIssue", u"\u8ba1\u5212\u540d\u79f0", None))
        self.issued_on_label.setText(QCoreApplication.translate("PlanIssue", u"\u5370\u53d1\u65e5\u671f", None))
        self.issued_on.setPlaceholderText(QCoreApplication.translate("PlanIssue", u"\u5982 1.15", None))
        self.number_label.setText(QCoreApplication.translate("PlanIssue", u"\u6587\u53f7", None))
        self.issue.setText(QCoreApplication.translate("PlanIssue", u"\u5370\u53d1", None))
        self.cancel.setText(QCoreApplication.translate("PlanIssue", u"\u53d6\u6d88", None))
    # retranslateUi
