# sha256 7f590cdd04d741a6a317954f53b8985ee2426be6276c5fae28a19e32c9663b93 of ui/posts_answer.ui
"""The form ui/posts_answer.ui, compiled; edit that file instead."""

from PySide6.QtCore import QMetaObject, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QSizePolicy, QSpacerItem, QVBoxLayout

class Ui_AnswerDialog(object):
    def setupUi(self, AnswerDialog: QDialog) -> None:
        if not AnswerDialog.objectName():
            AnswerDialog.setObjectName(u"AnswerDialog")
        AnswerDialog.resize(520, 320)
        self.layout = QVBoxLayout(AnswerDialog)
        self.layout.setSpacing(10)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(16, 16, 16, 16)
        self.heading = QLabel(AnswerDialog)
        self.heading.setObjectName(u"heading")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setWordWrap(True)
        self.heading.setProperty(u"kind", u"heading")

        self.layout.addWidget(self.heading)

        self.words = QLabel(AnswerDialog)
        self.words.setObjectName(u"words")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)

        self.layout.addWidget(self.words)

        self.form_layout = QVBoxLayout()
        self.form_layout.setObjectName(u"form_layout")

        self.layout.addLayout(self.form_layout)

        self.space = QSpacerItem(8, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout.addItem(self.space)

        self.buttons = QDialogButtonBox(AnswerDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.layout.addWidget(self.buttons)


        self.retranslateUi(AnswerDialog)

        QMetaObject.connectSlotsByName(AnswerDialog)
    # setupUi

    def retranslateUi(self, AnswerDialog: QDialog) -> None:
        pass
    # retranslateUi
