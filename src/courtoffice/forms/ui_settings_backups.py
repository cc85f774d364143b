# sha256 02ef31392d1699ae9294bd032d37dc54226c11606fc00f697a3c88d320e87c88 of ui/settings_backups.ui
"""The form ui/settings_backups.ui, compiled; edit that file instead."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QTreeWidget, QVBoxLayout, QWidget

class Ui_BackupsSection(object):
    def setupUi(self, BackupsSection: QWidget) -> None:
        if not BackupsSection.objectName():
            BackupsSection.setObjectName(u"BackupsSection")
        self.layout = QVBoxLayout(BackupsSection)
        self.layout.setSpacing(8)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(0, 0, 0, 0)
        self.words = QLabel(BackupsSection)
        self.words.setObjectName(u"words")
        self.words.setWordWrap(True)

        self.layout.addWidget(self.words)

        self.list = QTreeWidget(BackupsSection)
        self.list.setObjectName(u"list")
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)

        self.layout.addWidget(self.list)

        self.folder = QLabel(BackupsSection)
        self.folder.setObjectName(u"folder")
        self.folder.setWordWrap(True)
        self.folder.setTextFormat(Qt.TextFormat.PlainText)

        self.layout.addWidget(self.folder)

        self.buttons = QHBoxLayout()
        self.buttons.setObjectName(u"buttons")
        self.back_up = QPushButton(BackupsSection)
        self.back_up.setObjectName(u"back_up")
        self.back_up.setAutoDefault(False)

        self.buttons.addWidget(self.back_up)

        self.restore = QPushButton(BackupsSection)
        self.restore.setObjectName(u"restore")
        self.restore.setAutoDefault(False)

        self.buttons.addWidget(self.restore)

        self.open_folder = QPushButton(BackupsSection)
        self.open_folder.setObjectName(u"open_folder")
        self.open_folder.setAutoDefault(False)

        self.buttons.addWidget(self.open_folder)

        self.choose_folder = QPushButton(BackupsSection)
        self.choose_folder.setObjectName(u"choose_folder")
        self.choose_folder.setAutoDefault(False)

        self.buttons.addWidget(self.choose_folder)

        self.space = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.space)


        self.layout.addLayout(self.buttons)


        self.retranslateUi(BackupsSection)

        QMetaObject.connectSlotsByName(BackupsSection)
    # setupUi

    def retranslateUi(self, BackupsSection: QWidget) -> None:
        self.words.setProperty(u"kind", QCoreApplication.translate("BackupsSection", u"muted", None))
        self.words.setText(QCoreApplication.translate("BackupsSection", u"\u6bcf\u6b21\u5173\u95ed\u6587\u4ef6\u65f6\u81ea\u52a8\u5907\u4efd\uff0c\u5185\u5bb9\u6ca1\u6709\u53d8\u5316\u5219\u4e0d\u91cd\u590d\u5907\u4efd\u3002\u5f53\u5929\u7684\u5168\u90e8\u4fdd\u7559\uff0c\u4ee5\u540e\u9010\u6e10\u51cf\u4e3a\u6bcf\u5929\u3001\u6bcf\u5468\u3001\u6bcf\u6708\u4e00\u4efd\u3002\u8bf7\u5b9a\u671f\u628a\u5907\u4efd\u6587\u4ef6\u5939\u590d\u5236\u5230\u522b\u7684\u78c1\u76d8\u3002", None))
        ___qtreewidgetitem = self.list.headerItem()
        ___qtreewidgetitem.setText(2, QCoreApplication.translate("BackupsSection", u"\u5927\u5c0f", None))
        ___qtreewidgetitem.setText(1, QCoreApplication.translate("BackupsSection", u"\u539f\u56e0", None))
        ___qtreewidgetitem.setText(0, QCoreApplication.translate("BackupsSection", u"\u65f6\u95f4", None))
        self.folder.setProperty(u"kind", QCoreApplication.translate("BackupsSection", u"muted", None))
        self.back_up.setText(QCoreApplication.translate("BackupsSection", u"\u7acb\u5373\u5907\u4efd", None))
        self.restore.setText(QCoreApplication.translate("BackupsSection", u"\u6062\u590d\u5230\u6240\u9009\u5907\u4efd\u2026", None))
        self.open_folder.setText(QCoreApplication.translate("BackupsSection", u"\u6253\u5f00\u5907\u4efd\u6587\u4ef6\u5939", None))
        self.choose_folder.setText(QCoreApplication.translate("BackupsSection", u"\u66f4\u6362\u5907\u4efd\u6587\u4ef6\u5939\u2026", None))
        pass
    # retranslateUi
