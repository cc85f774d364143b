# sha256 c56bd57a7e885d7f96557975c894e1ff215376fb90711a6bb9af7821eda34fe2 of ui/event_year.ui
"""The form ui/event_year.ui, compiled; edit that file instead."""

from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

class Ui_EventYear(object):
    def setupUi(self, EventYear: QWidget) -> None:
        if not EventYear.objectName():
            EventYear.setObjectName(u"EventYear")
        EventYear.resize(1100, 560)
        self.layout = QVBoxLayout(EventYear)
        self.layout.setSpacing(8)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(8, 8, 8, 8)
        self.festivals = QHBoxLayout()
        self.festivals.setSpacing(8)
        self.festivals.setObjectName(u"festivals")

        self.layout.addLayout(self.festivals)

        self.nothing = QLabel(EventYear)
        self.nothing.setObjectName(u"nothing")
        self.nothing.setWordWrap(True)
        self.nothing.setProperty(u"kind", u"muted")

        self.layout.addWidget(self.nothing)

        self.months = QGridLayout()
        self.months.setSpacing(8)
        self.months.setObjectName(u"months")

        self.layout.addLayout(self.months)


        self.retranslateUi(EventYear)

        QMetaObject.connectSlotsByName(EventYear)
    # setupUi

    def retranslateUi(self, EventYear: QWidget) -> None:
        self.nothing.setText(QCoreApplication.translate("EventYear", u"\u8fd9\u4e00\u5e74\u8fd8\u6ca1\u6709\u6d3b\u52a8\u3002\u5355\u51fb\u4e0a\u9762\u7684\u8282\u65e5\uff0c\u6216\u8005\u6309 Ctrl+N\uff0c\u767b\u8bb0\u7b2c\u4e00\u6b21\u6d3b\u52a8\u3002", None))
        pass
    # retranslateUi
