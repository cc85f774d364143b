# sha256 bc6d81c9bc1ed13174724bdd1db5eb19180d061619abad566663129c446cb75f of ui/settings_words.ui
"""The form ui/settings_words.ui, compiled; edit that file instead."""

from PySide6.QtCore import QCoreApplication, QMetaObject, QSize
from PySide6.QtWidgets import QGridLayout, QLabel, QListWidget, QPlainTextEdit, QWidget

class Ui_WordsSection(object):
    def setupUi(self, WordsSection: QWidget) -> None:
        if not WordsSection.objectName():
            WordsSection.setObjectName(u"WordsSection")
        self.layout = QGridLayout(WordsSection)
        self.layout.setObjectName(u"layout")
        self.layout.setHorizontalSpacing(16)
        self.layout.setVerticalSpacing(8)
        self.layout.setContentsMargins(0, 0, 0, 0)
        self.words = QLabel(WordsSection)
        self.words.setObjectName(u"words")
        self.words.setWordWrap(True)

        self.layout.addWidget(self.words, 0, 0, 1, 2)

        self.names = QListWidget(WordsSection)
        self.names.setObjectName(u"names")
        self.names.setMaximumSize(QSize(200, 16777215))

        self.layout.addWidget(self.names, 1, 0, 1, 1)

        self.list = QPlainTextEdit(WordsSection)
        self.list.setObjectName(u"list")
        self.list.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)

        self.layout.addWidget(self.list, 1, 1, 1, 1)


        self.retranslateUi(WordsSection)

        QMetaObject.connectSlotsByName(WordsSection)
    # setupUi

    def retranslateUi(self, WordsSection: QWidget) -> None:
        self.words.setProperty(u"kind", QCoreApplication.translate("WordsSection", u"muted", None))
        self.words.setText(QCoreApplication.translate("WordsSection", u"\u5f55\u5165\u65f6\u53ef\u4ee5\u4ece\u8bcd\u8868\u4e2d\u9009\u62e9\uff0c\u4e5f\u53ef\u4ee5\u5199\u522b\u7684\u8bcd\u3002\u6bcf\u884c\u4e00\u4e2a\u8bcd\uff0c\u6309\u884c\u7684\u5148\u540e\u6392\u5217\uff1b\u53bb\u6389\u4e00\u4e2a\u8bcd\u4e0d\u5f71\u54cd\u5df2\u6709\u7684\u8bb0\u5f55\u3002", None))
        pass
    # retranslateUi
