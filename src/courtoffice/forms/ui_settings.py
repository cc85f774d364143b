# sha256 5f756ece9538f4904628a0289a90162eb25fcf5d7a172916f44b69cc6f668263 of ui/settings.ui
"""The form ui/settings.ui, compiled; edit that file instead."""

from PySide6.QtCore import QCoreApplication, QMetaObject, QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QListWidget, QPushButton, QSizePolicy, QSpacerItem, QStackedWidget, QVBoxLayout

class Ui_SettingsDialog(object):
    def setupUi(self, SettingsDialog: QDialog) -> None:
        if not SettingsDialog.objectName():
            SettingsDialog.setObjectName(u"SettingsDialog")
        SettingsDialog.resize(840, 600)
        self.layout = QVBoxLayout(SettingsDialog)
        self.layout.setSpacing(16)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(24, 24, 24, 16)
        self.middle = QHBoxLayout()
        self.middle.setSpacing(24)
        self.middle.setObjectName(u"middle")
        self.sections = QListWidget(SettingsDialog)
        self.sections.setObjectName(u"sections")
        self.sections.setMinimumSize(QSize(144, 0))
        self.sections.setMaximumSize(QSize(144, 16777215))

        self.middle.addWidget(self.sections)

        self.pages = QStackedWidget(SettingsDialog)
        self.pages.setObjectName(u"pages")

        self.middle.addWidget(self.pages)


        self.layout.addLayout(self.middle)

        self.trouble = QLabel(SettingsDialog)
        self.trouble.setObjectName(u"trouble")
        self.trouble.setWordWrap(True)
        self.trouble.setTextFormat(Qt.TextFormat.PlainText)

        self.layout.addWidget(self.trouble)

        self.buttons = QHBoxLayout()
        self.buttons.setObjectName(u"buttons")
        self.note = QLabel(SettingsDialog)
        self.note.setObjectName(u"note")

        self.buttons.addWidget(self.note)

        self.space = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.space)

        self.save = QPushButton(SettingsDialog)
        self.save.setObjectName(u"save")

        self.buttons.addWidget(self.save)

        self.cancel = QPushButton(SettingsDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.buttons.addWidget(self.cancel)


        self.layout.addLayout(self.buttons)


        self.retranslateUi(SettingsDialog)

        self.save.setDefault(True)


        QMetaObject.connectSlotsByName(SettingsDialog)
    # setupUi

    def retranslateUi(self, SettingsDialog: QDialog) -> None:
        SettingsDialog.setWindowTitle(QCoreApplication.translate("SettingsDialog", u"\u8bbe\u7f6e", None))
#if QT_CONFIG(accessibility)
        self.sections.setAccessibleName(QCoreApplication.translate("SettingsDialog", u"\u8bbe\u7f6e\u7684\u7c7b\u522b", None))
#endif // QT_CONFIG(accessibility)
        self.trouble.setProperty(u"kind", QCoreApplication.translate("SettingsDialog", u"trouble", None))
        self.note.setProperty(u"kind", QCoreApplication.translate("SettingsDialog", u"muted", None))
        self.note.setText(QCoreApplication.translate("SettingsDialog", u"\u6587\u4ef6\u4ee5\u53ea\u8bfb\u65b9\u5f0f\u6253\u5f00\uff0c\u53ea\u80fd\u66f4\u6539\u201c\u8fd9\u53f0\u7535\u8111\u201d\u7684\u8bbe\u7f6e\u3002", None))
        self.save.setText(QCoreApplication.translate("SettingsDialog", u"\u4fdd\u5b58", None))
        self.save.setProperty(u"kind", QCoreApplication.translate("SettingsDialog", u"main", None))
        self.cancel.setText(QCoreApplication.translate("SettingsDialog", u"\u53d6\u6d88", None))
    # retranslateUi
