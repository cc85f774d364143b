# sha256 6d1b4ccea2c99d26465ab63989f45b41390c8a439ac56341210a4ce0232abec8 of ui/event_templates.ui
"""The form ui/event_templates.ui, compiled; edit that file instead."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QListWidget, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout

class Ui_EventTemplates(object):
    def setupUi(self, EventTemplates: QDialog) -> None:
        if not EventTemplates.objectName():
            EventTemplates.setObjectName(u"EventTemplates")
        EventTemplates.resize(520, 420)
        self.layout = QVBoxLayout(EventTemplates)
        self.layout.setSpacing(8)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(16, 12, 16, 16)
        self.words = QLabel(EventTemplates)
        self.words.setObjectName(u"words")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setProperty(u"kind", u"muted")

        self.layout.addWidget(self.words)

        self.events = QListWidget(EventTemplates)
        self.events.setObjectName(u"events")

        self.layout.addWidget(self.events)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap)

        self.begin = QPushButton(EventTemplates)
        self.begin.setObjectName(u"begin")
        self.begin.setProperty(u"kind", u"main")

        self.buttons.addWidget(self.begin)

        self.cancel = QPushButton(EventTemplates)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.buttons.addWidget(self.cancel)


        self.layout.addLayout(self.buttons)


        self.retranslateUi(EventTemplates)

        self.begin.setDefault(True)


        QMetaObject.connectSlotsByName(EventTemplates)
    # setupUi

    def retranslateUi(self, EventTemplates: QDialog) -> None:
        EventTemplates.setWindowTitle(QCoreApplication.translate("EventTemplates", u"\u4eff\u7167\u4e0a\u5e74\u6d3b\u52a8", None))
#if QT_CONFIG(accessibility)
        self.events.setAccessibleName(QCoreApplication.translate("EventTemplates", u"\u4e0a\u5e74\u6d3b\u52a8", None))
#endif // QT_CONFIG(accessibility)
        self.begin.setText(QCoreApplication.translate("EventTemplates", u"\u65b0\u5efa\u8fd9\u6837\u7684\u6d3b\u52a8", None))
        self.cancel.setText(QCoreApplication.translate("EventTemplates", u"\u53d6\u6d88", None))
    # retranslateUi
