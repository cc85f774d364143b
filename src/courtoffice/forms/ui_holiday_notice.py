# sha256 9b1b39d81bfbfd1729e91f66767cf5e354fb4d1abfbcd6769f9c08c4d1db087f of ui/holiday_notice.ui
"""The form ui/holiday_notice.ui, compiled; edit that file instead."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QAbstractItemView, QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem, QSpinBox, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

class Ui_HolidayNotice(object):
    def setupUi(self, HolidayNotice: QDialog) -> None:
        if not HolidayNotice.objectName():
            HolidayNotice.setObjectName(u"HolidayNotice")
        HolidayNotice.resize(900, 480)
        self.layout = QVBoxLayout(HolidayNotice)
        self.layout.setSpacing(8)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(16, 12, 16, 12)
        self.year_row = QHBoxLayout()
        self.year_row.setSpacing(8)
        self.year_row.setObjectName(u"year_row")
        self.year_label = QLabel(HolidayNotice)
        self.year_label.setObjectName(u"year_label")

        self.year_row.addWidget(self.year_label)

        self.year = QSpinBox(HolidayNotice)
        self.year.setObjectName(u"year")
        self.year.setMinimum(1990)
        self.year.setMaximum(2199)

        self.year_row.addWidget(self.year)

        self.from_file = QPushButton(HolidayNotice)
        self.from_file.setObjectName(u"from_file")
        self.from_file.setAutoDefault(False)

        self.year_row.addWidget(self.from_file)

        self.from_program = QPushButton(HolidayNotice)
        self.from_program.setObjectName(u"from_program")
        self.from_program.setAutoDefault(False)

        self.year_row.addWidget(self.from_program)

        self.space = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.year_row.addItem(self.space)


        self.layout.addLayout(self.year_row)

        self.both = QHBoxLayout()
        self.both.setSpacing(12)
        self.both.setObjectName(u"both")
        self.left = QVBoxLayout()
        self.left.setSpacing(4)
        self.left.setObjectName(u"left")
        self.text_label = QLabel(HolidayNotice)
        self.text_label.setObjectName(u"text_label")

        self.left.addWidget(self.text_label)

        self.text = QPlainTextEdit(HolidayNotice)
        self.text.setObjectName(u"text")
        self.text.setTabChangesFocus(True)

        self.left.addWidget(self.text)


        self.both.addLayout(self.left)

        self.right = QVBoxLayout()
        self.right.setSpacing(4)
        self.right.setObjectName(u"right")
        self.days_label = QLabel(HolidayNotice)
        self.days_label.setObjectName(u"days_label")

        self.right.addWidget(self.days_label)

        self.days = QTableWidget(HolidayNotice)
        if (self.days.columnCount() < 5):
            self.days.setColumnCount(5)
        __qtablewidgetitem = QTableWidgetItem()
        self.days.setHorizontalHeaderItem(0, __qtablewidgetitem)
        __qtablewidgetitem1 = QTableWidgetItem()
        self.days.setHorizontalHeaderItem(1, __qtablewidgetitem1)
        __qtablewidgetitem2 = QTableWidgetItem()
        self.days.setHorizontalHeaderItem(2, __qtablewidgetitem2)
        __qtablewidgetitem3 = QTableWidgetItem()
        self.days.setHorizontalHeaderItem(3, __qtablewidgetitem3)
        __qtablewidgetitem4 = QTableWidgetItem()
        self.days.setHorizontalHeaderItem(4, __qtablewidgetitem4)
        self.days.setObjectName(u"days")
        self.days.setTabKeyNavigation(False)
        self.days.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.days.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.days.setShowGrid(False)
        self.days.setWordWrap(False)
        self.days.verticalHeader().setVisible(False)

        self.right.addWidget(self.days)


        self.both.addLayout(self.right)

        self.both.setStretch(0, 1)
        self.both.setStretch(1, 1)

        self.layout.addLayout(self.both)

        self.words = QLabel(HolidayNotice)
        self.words.setObjectName(u"words")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)

        self.layout.addWidget(self.words)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.summary = QLabel(HolidayNotice)
        self.summary.setObjectName(u"summary")
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setProperty(u"kind", u"muted")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.summary.sizePolicy().hasHeightForWidth())
        self.summary.setSizePolicy(sizePolicy)

        self.buttons.addWidget(self.summary)

        self.store = QPushButton(HolidayNotice)
        self.store.setObjectName(u"store")
        self.store.setAutoDefault(False)
        self.store.setProperty(u"kind", u"main")

        self.buttons.addWidget(self.store)

        self.cancel = QPushButton(HolidayNotice)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.buttons.addWidget(self.cancel)


        self.layout.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.year_label.setBuddy(self.year)
        self.text_label.setBuddy(self.text)
        self.days_label.setBuddy(self.days)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.text, self.year)
        QWidget.setTabOrder(self.year, self.from_file)
        QWidget.setTabOrder(self.from_file, self.from_program)
        QWidget.setTabOrder(self.from_program, self.days)
        QWidget.setTabOrder(self.days, self.cancel)
        QWidget.setTabOrder(self.cancel, self.store)

        self.retranslateUi(HolidayNotice)

        QMetaObject.connectSlotsByName(HolidayNotice)
    # setupUi

    def retranslateUi(self, HolidayNotice: QDialog) -> None:
        HolidayNotice.setWindowTitle(QCoreApplication.translate("HolidayNotice", u"\u5f55\u5165\u653e\u5047\u901a\u77e5", None))
        self.year_label.setText(QCoreApplication.translate("HolidayNotice", u"\u5e74\u5ea6(&Y)", None))
        self.from_file.setText(QCoreApplication.translate("HolidayNotice", u"\u4ece\u6587\u4ef6\u8bfb\u53d6\u2026", None))
#if QT_CONFIG(tooltip)
        self.from_file.setToolTip(QCoreApplication.translate("HolidayNotice", u"\u6587\u672c\u6587\u4ef6\uff08txt\uff09\uff0c\u6216\u8005\u6709\u201c\u65e5\u671f\u3001\u4f11\u6216\u73ed\u3001\u540d\u79f0\u201d\u4e09\u5217\u7684\u8868\u683c", None))
#endif // QT_CONFIG(tooltip)
        self.from_program.setText(QCoreApplication.translate("HolidayNotice", u"\u91c7\u7528\u7a0b\u5e8f\u81ea\u5e26\u7684\u5b89\u6392", None))
#if QT_CONFIG(tooltip)
        self.from_program.setToolTip(QCoreApplication.translate("HolidayNotice", u"\u7a0b\u5e8f\u5df2\u7ecf\u5e26\u6709\u8fd9\u4e00\u5e74\u516c\u5e03\u7684\u653e\u5047\u5b89\u6392", None))
#endif // QT_CONFIG(tooltip)
        self.text_label.setText(QCoreApplication.translate("HolidayNotice", u"\u901a\u77e5\u5168\u6587\uff0c\u7c98\u8d34\u6216\u8005\u8f93\u5165(&T)", None))
        self.text.setPlaceholderText(QCoreApplication.translate("HolidayNotice", u"\u5173\u4e8e\u00d7\u00d7\u00d7\u00d7\u5e74\u90e8\u5206\u8282\u5047\u65e5\u5b89\u6392\u7684\u901a\u77e5\n"
"\u4e00\u3001\u5143\u65e6\uff1a1\u67081\u65e5\uff08\u5468\u56db\uff09\u81f33\u65e5\uff08\u5468\u516d\uff09\u653e\u5047\u8c03\u4f11\uff0c\u51713\u5929\u30021\u67084\u65e5\uff08\u5468\u65e5\uff09\u4e0a\u73ed\u3002\n"
"\u4e8c\u3001\u6625\u8282\uff1a\u2026\u2026", None))
        self.days_label.setText(QCoreApplication.translate("HolidayNotice", u"\u8bfb\u5230\u7684\u5b89\u6392(&D)", None))
        ___qtablewidgetitem = self.days.horizontalHeaderItem(0)
        ___qtablewidgetitem.setText(QCoreApplication.translate("HolidayNotice", u"\u65e5\u671f", None))
        ___qtablewidgetitem1 = self.days.horizontalHeaderItem(1)
        ___qtablewidgetitem1.setText(QCoreApplication.translate("HolidayNotice", u"\u661f\u671f", None))
        ___qtablewidgetitem2 = self.days.horizontalHeaderItem(2)
        ___qtablewidgetitem2.setText(QCoreApplication.translate("HolidayNotice", u"\u5b89\u6392", None))
        ___qtablewidgetitem3 = self.days.horizontalHeaderItem(3)
        ___qtablewidgetitem3.setText(QCoreApplication.translate("HolidayNotice", u"\u53d8\u5316", None))
        ___qtablewidgetitem4 = self.days.horizontalHeaderItem(4)
        ___qtablewidgetitem4.setText(QCoreApplication.translate("HolidayNotice", u"\u73b0\u5728", None))
        self.store.setText(QCoreApplication.translate("HolidayNotice", u"\u5f55\u5165", None))
        self.cancel.setText(QCoreApplication.translate("HolidayNotice", u"\u53d6\u6d88", None))
    # retranslateUi
