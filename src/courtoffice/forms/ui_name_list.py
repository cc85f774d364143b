# sha256 c753ce8b4b786305c414619cd1dac33ee39105a488ca6e729ef9f917445b3bff of ui/name_list.ui
"""The form ui/name_list.ui, compiled; edit that file instead."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QAbstractItemView, QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QSizePolicy, QTableWidget, QTableWidgetItem, QVBoxLayout

class Ui_NameList(object):
    def setupUi(self, NameList: QDialog) -> None:
        if not NameList.objectName():
            NameList.setObjectName(u"NameList")
        NameList.resize(900, 460)
        self.layout = QVBoxLayout(NameList)
        self.layout.setSpacing(8)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(16, 12, 16, 16)
        self.hint = QLabel(NameList)
        self.hint.setObjectName(u"hint")
        self.hint.setWordWrap(True)
        self.hint.setProperty(u"kind", u"muted")

        self.layout.addWidget(self.hint)

        self.parts = QHBoxLayout()
        self.parts.setSpacing(8)
        self.parts.setObjectName(u"parts")
        self.names = QPlainTextEdit(NameList)
        self.names.setObjectName(u"names")
        self.names.setTabChangesFocus(True)

        self.parts.addWidget(self.names)

        self.found = QTableWidget(NameList)
        if (self.found.columnCount() < 3):
            self.found.setColumnCount(3)
        __qtablewidgetitem = QTableWidgetItem()
        self.found.setHorizontalHeaderItem(0, __qtablewidgetitem)
        __qtablewidgetitem1 = QTableWidgetItem()
        self.found.setHorizontalHeaderItem(1, __qtablewidgetitem1)
        __qtablewidgetitem2 = QTableWidgetItem()
        self.found.setHorizontalHeaderItem(2, __qtablewidgetitem2)
        self.found.setObjectName(u"found")
        self.found.setTabKeyNavigation(False)
        self.found.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.found.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.found.setShowGrid(False)
        self.found.setWordWrap(False)
        self.found.verticalHeader().setVisible(False)

        self.parts.addWidget(self.found)

        self.parts.setStretch(0, 1)
        self.parts.setStretch(1, 4)

        self.layout.addLayout(self.parts)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.words = QLabel(NameList)
        self.words.setObjectName(u"words")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.words.sizePolicy().hasHeightForWidth())
        self.words.setSizePolicy(sizePolicy)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setProperty(u"kind", u"muted")

        self.buttons.addWidget(self.words)

        self.add = QPushButton(NameList)
        self.add.setObjectName(u"add")
        self.add.setAutoDefault(False)
        self.add.setProperty(u"kind", u"main")

        self.buttons.addWidget(self.add)

        self.cancel = QPushButton(NameList)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.buttons.addWidget(self.cancel)


        self.layout.addLayout(self.buttons)


        self.retranslateUi(NameList)

        QMetaObject.connectSlotsByName(NameList)
    # setupUi

    def retranslateUi(self, NameList: QDialog) -> None:
        NameList.setWindowTitle(QCoreApplication.translate("NameList", u"\u7c98\u8d34\u540d\u5355", None))
        self.hint.setText(QCoreApplication.translate("NameList", u"\u628a\u540d\u5355\u4ece\u8868\u683c\u6216\u6587\u6863\u91cc\u590d\u5236\uff0c\u7c98\u8d34\u5230\u5de6\u8fb9\uff1a\u4e00\u884c\u4e00\u4e2a\uff0c\u6216\u8005\u7528\u987f\u53f7\u3001\u7a7a\u683c\u9694\u5f00\u90fd\u53ef\u4ee5\u3002", None))
#if QT_CONFIG(accessibility)
        self.names.setAccessibleName(QCoreApplication.translate("NameList", u"\u7c98\u8d34\u7684\u540d\u5355", None))
#endif // QT_CONFIG(accessibility)
        ___qtablewidgetitem = self.found.horizontalHeaderItem(0)
        ___qtablewidgetitem.setText(QCoreApplication.translate("NameList", u"\u540d\u5355\u4e2d\u7684\u540d\u5b57", None))
        ___qtablewidgetitem1 = self.found.horizontalHeaderItem(1)
        ___qtablewidgetitem1.setText(QCoreApplication.translate("NameList", u"\u7ed3\u679c", None))
        ___qtablewidgetitem2 = self.found.horizontalHeaderItem(2)
        ___qtablewidgetitem2.setText(QCoreApplication.translate("NameList", u"\u5e72\u8b66", None))
#if QT_CONFIG(accessibility)
        self.found.setAccessibleName(QCoreApplication.translate("NameList", u"\u540d\u5355\u91cc\u7684\u4eba", None))
#endif // QT_CONFIG(accessibility)
        self.add.setText(QCoreApplication.translate("NameList", u"\u6dfb\u52a0", None))
        self.cancel.setText(QCoreApplication.translate("NameList", u"\u53d6\u6d88", None))
    # retranslateUi
