# sha256 be5dc99a8f36d524fbf804ea0a2e2b4803e4206b1482bc3d0b7615ea8e87f414 of ui/term_dialog.ui
"""The form ui/term_dialog.ui, compiled; edit that file instead."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout

class Ui_TermDialog(object):
    def setupUi(self, TermDialog: QDialog) -> None:
        if not TermDialog.objectName():
            TermDialog.setObjectName(u"TermDialog")
        TermDialog.resize(880, 480)
        self.layout = QVBoxLayout(TermDialog)
        self.layout.setSpacing(8)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(16, 12, 16, 16)
        self.heading = QLabel(TermDialog)
        self.heading.setObjectName(u"heading")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setProperty(u"kind", u"heading")

        self.layout.addWidget(self.heading)

        self.hint = QLabel(TermDialog)
        self.hint.setObjectName(u"hint")
        self.hint.setWordWrap(True)
        self.hint.setProperty(u"kind", u"muted")

        self.layout.addWidget(self.hint)

        self.place = QVBoxLayout()
        self.place.setObjectName(u"place")

        self.layout.addLayout(self.place)

        self.problems = QLabel(TermDialog)
        self.problems.setObjectName(u"problems")
        self.problems.setTextFormat(Qt.TextFormat.PlainText)
        self.problems.setWordWrap(True)

        self.layout.addWidget(self.problems)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.words = QLabel(TermDialog)
        self.words.setObjectName(u"words")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.words.sizePolicy().hasHeightForWidth())
        self.words.setSizePolicy(sizePolicy)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setProperty(u"kind", u"muted")

        self.buttons.addWidget(self.words)

        self.take = QPushButton(TermDialog)
        self.take.setObjectName(u"take")
        self.take.setAutoDefault(False)
        self.take.setProperty(u"kind", u"main")

        self.buttons.addWidget(self.take)

        self.cancel = QPushButton(TermDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.buttons.addWidget(self.cancel)


        self.layout.addLayout(self.buttons)


        self.retranslateUi(TermDialog)

        QMetaObject.connectSlotsByName(TermDialog)
    # setupUi

    def retranslateUi(self, TermDialog: QDialog) -> None:
        TermDialog.setWindowTitle(QCoreApplication.translate("TermDialog", u"\u5b89\u6392\u4e0a\u8bfe", None))
        self.hint.setText(QCoreApplication.translate("TermDialog", u"\u8282\u5047\u65e5\u5df2\u7ecf\u53bb\u6389\u52fe\u9009\u3002\u65e5\u671f\u3001\u65f6\u95f4\u3001\u9898\u76ee\u548c\u6388\u8bfe\u4eba\u90fd\u53ef\u4ee5\u76f4\u63a5\u6539\uff1b\u7a7a\u683c\u952e\u5207\u6362\u201c\u5b89\u6392\u201d\uff0cCtrl+D \u5411\u4e0b\u586b\u5145\uff0c\u9898\u76ee\u53ef\u4ee5\u4ece\u8868\u683c\u91cc\u6574\u5217\u7c98\u8d34\u3002", None))
        self.take.setText(QCoreApplication.translate("TermDialog", u"\u5b89\u6392", None))
        self.cancel.setText(QCoreApplication.translate("TermDialog", u"\u53d6\u6d88", None))
    # retranslateUi
