# sha256 a4cb325f00b9126ea4e5b7c9976e619bd02a260885094781b625b97c469a5755 of ui/officer_file.ui
"""The form ui/officer_file.ui, compiled; edit that file instead."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

class Ui_OfficerFile(object):
    def setupUi(self, OfficerFile: QWidget) -> None:
        if not OfficerFile.objectName():
            OfficerFile.setObjectName(u"OfficerFile")
        OfficerFile.resize(1000, 560)
        self.layout = QVBoxLayout(OfficerFile)
        self.layout.setSpacing(6)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(0, 4, 0, 0)
        self.bar = QHBoxLayout()
        self.bar.setSpacing(8)
        self.bar.setObjectName(u"bar")
        self.officer_label = QLabel(OfficerFile)
        self.officer_label.setObjectName(u"officer_label")

        self.bar.addWidget(self.officer_label)

        self.years = QComboBox(OfficerFile)
        self.years.setObjectName(u"years")
        self.years.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.bar.addWidget(self.years)

        self.sorts = QComboBox(OfficerFile)
        self.sorts.setObjectName(u"sorts")
        self.sorts.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.bar.addWidget(self.sorts)

        self.conduct = QCheckBox(OfficerFile)
        self.conduct.setObjectName(u"conduct")

        self.bar.addWidget(self.conduct)

        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.bar.addItem(self.gap)

        self.card = QPushButton(OfficerFile)
        self.card.setObjectName(u"card")

        self.bar.addWidget(self.card)


        self.layout.addLayout(self.bar)

        self.basics = QLabel(OfficerFile)
        self.basics.setObjectName(u"basics")
        self.basics.setTextFormat(Qt.TextFormat.PlainText)
        self.basics.setWordWrap(True)
        self.basics.setProperty(u"kind", u"muted")

        self.layout.addWidget(self.basics)

        self.lines = QVBoxLayout()
        self.lines.setSpacing(0)
        self.lines.setObjectName(u"lines")

        self.layout.addLayout(self.lines)


        self.retranslateUi(OfficerFile)

        QMetaObject.connectSlotsByName(OfficerFile)
    # setupUi

    def retranslateUi(self, OfficerFile: QWidget) -> None:
        self.officer_label.setText(QCoreApplication.translate("OfficerFile", u"\u5e72\u8b66", None))
#if QT_CONFIG(tooltip)
        self.years.setToolTip(QCoreApplication.translate("OfficerFile", u"\u53ea\u770b\u4e00\u5e74\u7684\u8bb0\u5f55", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(tooltip)
        self.sorts.setToolTip(QCoreApplication.translate("OfficerFile", u"\u53ea\u770b\u4e00\u7c7b\u8bb0\u5f55", None))
#endif // QT_CONFIG(tooltip)
        self.conduct.setText(QCoreApplication.translate("OfficerFile", u"\u663e\u793a\u8fdd\u7eaa\u8fdd\u89c4\u8bb0\u5f55", None))
#if QT_CONFIG(tooltip)
        self.conduct.setToolTip(QCoreApplication.translate("OfficerFile", u"\u5c5e\u4e8e\u4e2a\u4eba\u654f\u611f\u4fe1\u606f\uff0c\u5e73\u65f6\u4e0d\u663e\u793a\uff0c\u6253\u5370\u6863\u6848\u65f6\u4e5f\u53ea\u5728\u663e\u793a\u65f6\u5370\u51fa", None))
#endif // QT_CONFIG(tooltip)
        self.card.setText(QCoreApplication.translate("OfficerFile", u"\u6863\u6848\u8868", None))
#if QT_CONFIG(tooltip)
        self.card.setToolTip(QCoreApplication.translate("OfficerFile", u"\u6253\u5370\u6216\u5bfc\u51fa\u8fd9\u540d\u5e72\u8b66\u7684\u6863\u6848\u8868", None))
#endif // QT_CONFIG(tooltip)
        pass
    # retranslateUi
