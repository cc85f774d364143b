# sha256 09e8f816842a372243cb12634f8f87743d10ad4c33af56c15a6e70dc9e3ae690 of ui/settings_computer.ui
"""The form ui/settings_computer.ui, compiled; edit that file instead."""

from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QLineEdit, QWidget

class Ui_ComputerSection(object):
    def setupUi(self, ComputerSection: QWidget) -> None:
        if not ComputerSection.objectName():
            ComputerSection.setObjectName(u"ComputerSection")
        self.layout = QFormLayout(ComputerSection)
        self.layout.setObjectName(u"layout")
        self.layout.setHorizontalSpacing(16)
        self.layout.setVerticalSpacing(8)
        self.layout.setContentsMargins(0, 0, 0, 0)
        self.words = QLabel(ComputerSection)
        self.words.setObjectName(u"words")
        self.words.setWordWrap(True)

        self.layout.setWidget(0, QFormLayout.ItemRole.SpanningRole, self.words)

        self.who_label = QLabel(ComputerSection)
        self.who_label.setObjectName(u"who_label")

        self.layout.setWidget(1, QFormLayout.ItemRole.LabelRole, self.who_label)

        self.who = QLineEdit(ComputerSection)
        self.who.setObjectName(u"who")

        self.layout.setWidget(1, QFormLayout.ItemRole.FieldRole, self.who)

        self.who_hint = QLabel(ComputerSection)
        self.who_hint.setObjectName(u"who_hint")
        self.who_hint.setWordWrap(True)

        self.layout.setWidget(2, QFormLayout.ItemRole.FieldRole, self.who_hint)

        self.scheme_label = QLabel(ComputerSection)
        self.scheme_label.setObjectName(u"scheme_label")

        self.layout.setWidget(3, QFormLayout.ItemRole.LabelRole, self.scheme_label)

        self.scheme = QComboBox(ComputerSection)
        self.scheme.setObjectName(u"scheme")

        self.layout.setWidget(3, QFormLayout.ItemRole.FieldRole, self.scheme)

        self.text_size_label = QLabel(ComputerSection)
        self.text_size_label.setObjectName(u"text_size_label")

        self.layout.setWidget(4, QFormLayout.ItemRole.LabelRole, self.text_size_label)

        self.text_size = QComboBox(ComputerSection)
        self.text_size.setObjectName(u"text_size")

        self.layout.setWidget(4, QFormLayout.ItemRole.FieldRole, self.text_size)

        self.fonts_label = QLabel(ComputerSection)
        self.fonts_label.setObjectName(u"fonts_label")

        self.layout.setWidget(5, QFormLayout.ItemRole.LabelRole, self.fonts_label)

        self.fonts = QComboBox(ComputerSection)
        self.fonts.setObjectName(u"fonts")

        self.layout.setWidget(5, QFormLayout.ItemRole.FieldRole, self.fonts)

        self.fonts_hint = QLabel(ComputerSection)
        self.fonts_hint.setObjectName(u"fonts_hint")
        self.fonts_hint.setWordWrap(True)

        self.layout.setWidget(6, QFormLayout.ItemRole.FieldRole, self.fonts_hint)

#if QT_CONFIG(shortcut)
        self.who_label.setBuddy(self.who)
        self.scheme_label.setBuddy(self.scheme)
        self.text_size_label.setBuddy(self.text_size)
        self.fonts_label.setBuddy(self.fonts)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ComputerSection)

        QMetaObject.connectSlotsByName(ComputerSection)
    # setupUi

    def retranslateUi(self, ComputerSection: QWidget) -> None:
        self.words.setProperty(u"kind", QCoreApplication.translate("ComputerSection", u"muted", None))
        self.words.setText(QCoreApplication.translate("ComputerSection", u"\u4ee5\u4e0b\u5404\u9879\u53ea\u5bf9\u8fd9\u53f0\u7535\u8111\u6709\u6548\uff0c\u4e0d\u5199\u5165\u6570\u636e\u6587\u4ef6\u3002", None))
        self.who_label.setText(QCoreApplication.translate("ComputerSection", u"\u7ecf\u529e\u4eba(&W)", None))
        self.who_hint.setProperty(u"kind", QCoreApplication.translate("ComputerSection", u"muted", None))
        self.who_hint.setText(QCoreApplication.translate("ComputerSection", u"\u6bcf\u6b21\u6539\u52a8\u90fd\u4f1a\u8bb0\u4e0b\u7ecf\u529e\u4eba\u7684\u59d3\u540d\u3002", None))
        self.scheme_label.setText(QCoreApplication.translate("ComputerSection", u"\u989c\u8272(&C)", None))
        self.text_size_label.setText(QCoreApplication.translate("ComputerSection", u"\u6587\u5b57\u5927\u5c0f(&T)", None))
        self.fonts_label.setText(QCoreApplication.translate("ComputerSection", u"\u516c\u6587\u5b57\u4f53(&F)", None))
        self.fonts_hint.setProperty(u"kind", QCoreApplication.translate("ComputerSection", u"muted", None))
        self.fonts_hint.setText(QCoreApplication.translate("ComputerSection", u"\u9009\u201c\u672c\u673a\u516c\u6587\u5b57\u4f53\u201d\u65f6\uff0c\u672c\u673a\u88c5\u6709\u65b9\u6b63\u5c0f\u6807\u5b8b\u3001\u4eff\u5b8b_GB2312\u3001\u6977\u4f53_GB2312 \u7b49\u5b57\u4f53\u5c31\u7528\u5b83\u4eec\u6392\u7248\uff0c\u6ca1\u6709\u7684\u4ecd\u7528\u7a0b\u5e8f\u81ea\u5e26\u7684\u5b57\u4f53\u3002", None))
        pass
    # retranslateUi
