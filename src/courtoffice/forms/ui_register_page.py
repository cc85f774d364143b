# sha256 b8755c2d25266a59aba670ef4171d30c0890fe9ecfff5865b45acc13728370ae of ui/register_page.ui
"""The form ui/register_page.ui, compiled; edit that file instead."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QSpacerItem, QStackedWidget, QTabBar, QVBoxLayout, QWidget
from courtoffice.shell.elided_label import ElidedLabel

class Ui_RegisterPage(object):
    def setupUi(self, RegisterPage: QWidget) -> None:
        if not RegisterPage.objectName():
            RegisterPage.setObjectName(u"RegisterPage")
        RegisterPage.resize(1200, 640)
        self.layout = QVBoxLayout(RegisterPage)
        self.layout.setSpacing(8)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(12, 8, 12, 6)
        self.bar = QHBoxLayout()
        self.bar.setSpacing(8)
        self.bar.setObjectName(u"bar")
        self.registers = QTabBar(RegisterPage)
        self.registers.setObjectName(u"registers")

        self.bar.addWidget(self.registers)

        self.space = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.bar.addItem(self.space)

        self.new_record = QPushButton(RegisterPage)
        self.new_record.setObjectName(u"new_record")
        self.new_record.setProperty(u"kind", u"main")

        self.bar.addWidget(self.new_record)


        self.layout.addLayout(self.bar)

        self.later = ElidedLabel(RegisterPage)
        self.later.setObjectName(u"later")
        self.later.setTextFormat(Qt.TextFormat.PlainText)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.later.sizePolicy().hasHeightForWidth())
        self.later.setSizePolicy(sizePolicy)
        self.later.setProperty(u"kind", u"muted")

        self.layout.addWidget(self.later)

        self.views = QStackedWidget(RegisterPage)
        self.views.setObjectName(u"views")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(1)
        sizePolicy1.setHeightForWidth(self.views.sizePolicy().hasHeightForWidth())
        self.views.setSizePolicy(sizePolicy1)

        self.layout.addWidget(self.views)


        self.retranslateUi(RegisterPage)

        QMetaObject.connectSlotsByName(RegisterPage)
    # setupUi

    def retranslateUi(self, RegisterPage: QWidget) -> None:
#if QT_CONFIG(tooltip)
        self.new_record.setToolTip(QCoreApplication.translate("RegisterPage", u"\u65b0\u5efa\u4e00\u6761\u8bb0\u5f55\uff08Ctrl+N\uff09", None))
#endif // QT_CONFIG(tooltip)
        pass
    # retranslateUi
