# sha256 41ceef3b2e1bc8c0e4d740e3595ac5519773b9f9b7caceaaee71e4f88a7cf27a of ui/guide.ui
"""The form ui/guide.ui, compiled; edit that file instead."""

from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout

class Ui_GuideWindow(object):
    def setupUi(self, GuideWindow: QDialog) -> None:
        if not GuideWindow.objectName():
            GuideWindow.setObjectName(u"GuideWindow")
        GuideWindow.resize(760, 640)
        self.layout = QVBoxLayout(GuideWindow)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(0, 0, 0, 0)
        self.text = QTextBrowser(GuideWindow)
        self.text.setObjectName(u"text")
        self.text.setOpenExternalLinks(False)

        self.layout.addWidget(self.text)


        self.retranslateUi(GuideWindow)

        QMetaObject.connectSlotsByName(GuideWindow)
    # setupUi

    def retranslateUi(self, GuideWindow: QDialog) -> None:
        GuideWindow.setWindowTitle(QCoreApplication.translate("GuideWindow", u"\u4f7f\u7528\u6307\u5357", None))
#if QT_CONFIG(accessibility)
        self.text.setAccessibleName(QCoreApplication.translate("GuideWindow", u"\u4f7f\u7528\u6307\u5357", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi
