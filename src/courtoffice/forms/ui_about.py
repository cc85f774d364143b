# sha256 b005c898119a96e99f65559c2cb10b79c6f9ed75d3a5a1e546ab5533443a01f3 of ui/about.ui
"""The form ui/about.ui, compiled; edit that file instead."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QTreeWidget, QVBoxLayout

class Ui_AboutDialog(object):
    def setupUi(self, AboutDialog: QDialog) -> None:
        if not AboutDialog.objectName():
            AboutDialog.setObjectName(u"AboutDialog")
        AboutDialog.resize(640, 560)
        self.layout = QVBoxLayout(AboutDialog)
        self.layout.setSpacing(12)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(24, 24, 24, 16)
        self.title = QLabel(AboutDialog)
        self.title.setObjectName(u"title")

        self.layout.addWidget(self.title)

        self.version = QLabel(AboutDialog)
        self.version.setObjectName(u"version")
        self.version.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.layout.addWidget(self.version)

        self.words = QLabel(AboutDialog)
        self.words.setObjectName(u"words")
        self.words.setWordWrap(True)

        self.layout.addWidget(self.words)

        self.parts = QTreeWidget(AboutDialog)
        self.parts.setObjectName(u"parts")
        self.parts.setRootIsDecorated(False)
        self.parts.setUniformRowHeights(True)

        self.layout.addWidget(self.parts)

        self.buttons = QHBoxLayout()
        self.buttons.setObjectName(u"buttons")
        self.copy = QPushButton(AboutDialog)
        self.copy.setObjectName(u"copy")
        self.copy.setAutoDefault(False)

        self.buttons.addWidget(self.copy)

        self.space = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.space)

        self.close_dialog = QPushButton(AboutDialog)
        self.close_dialog.setObjectName(u"close_dialog")

        self.buttons.addWidget(self.close_dialog)


        self.layout.addLayout(self.buttons)


        self.retranslateUi(AboutDialog)

        self.close_dialog.setDefault(True)


        QMetaObject.connectSlotsByName(AboutDialog)
    # setupUi

    def retranslateUi(self, AboutDialog: QDialog) -> None:
        AboutDialog.setWindowTitle(QCoreApplication.translate("AboutDialog", u"\u5173\u4e8e\u672c\u7a0b\u5e8f", None))
        self.title.setProperty(u"kind", QCoreApplication.translate("AboutDialog", u"title", None))
        self.title.setText(QCoreApplication.translate("AboutDialog", u"\u653f\u6cbb\u90e8\u529e\u516c", None))
        self.version.setProperty(u"kind", QCoreApplication.translate("AboutDialog", u"muted", None))
        self.words.setText(QCoreApplication.translate("AboutDialog", u"\u4eba\u6c11\u6cd5\u9662\u653f\u6cbb\u90e8\u767b\u8bb0\u5b66\u4e60\u3001\u57f9\u8bad\u3001\u8d28\u91cf\u8bc4\u67e5\u3001\u5c97\u4f4d\u8003\u6838\uff0c\u5e76\u636e\u6b64\u6253\u5370\u516c\u6587\u548c\u5e74\u5ea6\u603b\u7ed3\u7684\u7a0b\u5e8f\u3002\u4e0d\u8fde\u63a5\u7f51\u7edc\uff1b\u8bf7\u52ff\u5f55\u5165\u56fd\u5bb6\u79d8\u5bc6\u3002", None))
        ___qtreewidgetitem = self.parts.headerItem()
        ___qtreewidgetitem.setText(2, QCoreApplication.translate("AboutDialog", u"\u8bb8\u53ef", None))
        ___qtreewidgetitem.setText(1, QCoreApplication.translate("AboutDialog", u"\u7248\u672c", None))
        ___qtreewidgetitem.setText(0, QCoreApplication.translate("AboutDialog", u"\u7ec4\u6210\u90e8\u5206", None))
#if QT_CONFIG(accessibility)
        self.parts.setAccessibleName(QCoreApplication.translate("AboutDialog", u"\u7ec4\u6210\u90e8\u5206", None))
#endif // QT_CONFIG(accessibility)
        self.copy.setText(QCoreApplication.translate("AboutDialog", u"\u590d\u5236\u7248\u672c\u4fe1\u606f", None))
        self.close_dialog.setText(QCoreApplication.translate("AboutDialog", u"\u5173\u95ed", None))
    # retranslateUi
