# sha256 7e8dca1ef0381867348b873ddc2224a51175a55786b6e2e551afcd6b9ba26804 of ui/attachments.ui
"""The form ui/attachments.ui, compiled; edit that file instead."""

from PySide6.QtCore import QCoreApplication, QMetaObject, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QTreeWidget, QVBoxLayout, QWidget

class Ui_Attachments(object):
    def setupUi(self, Attachments: QWidget) -> None:
        if not Attachments.objectName():
            Attachments.setObjectName(u"Attachments")
        Attachments.resize(480, 320)
        self.layout = QVBoxLayout(Attachments)
        self.layout.setSpacing(6)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(0, 8, 0, 0)
        self.bar = QHBoxLayout()
        self.bar.setSpacing(6)
        self.bar.setObjectName(u"bar")
        self.add = QPushButton(Attachments)
        self.add.setObjectName(u"add")

        self.bar.addWidget(self.add)

        self.open_file = QPushButton(Attachments)
        self.open_file.setObjectName(u"open_file")

        self.bar.addWidget(self.open_file)

        self.export_files = QPushButton(Attachments)
        self.export_files.setObjectName(u"export_files")

        self.bar.addWidget(self.export_files)

        self.delete_files = QPushButton(Attachments)
        self.delete_files.setObjectName(u"delete_files")

        self.bar.addWidget(self.delete_files)

        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.bar.addItem(self.gap)


        self.layout.addLayout(self.bar)

        self.files = QTreeWidget(Attachments)
        self.files.setObjectName(u"files")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.files.sizePolicy().hasHeightForWidth())
        self.files.setSizePolicy(sizePolicy)
        self.files.setMinimumSize(QSize(0, 120))
        self.files.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.files.setRootIsDecorated(False)
        self.files.setUniformRowHeights(True)

        self.layout.addWidget(self.files)

        self.words = QLabel(Attachments)
        self.words.setObjectName(u"words")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setProperty(u"kind", u"muted")

        self.layout.addWidget(self.words)


        self.retranslateUi(Attachments)

        QMetaObject.connectSlotsByName(Attachments)
    # setupUi

    def retranslateUi(self, Attachments: QWidget) -> None:
        self.add.setText(QCoreApplication.translate("Attachments", u"\u6dfb\u52a0\u2026", None))
#if QT_CONFIG(tooltip)
        self.add.setToolTip(QCoreApplication.translate("Attachments", u"\u9009\u62e9\u4e00\u4e2a\u6216\u51e0\u4e2a\u6587\u4ef6\uff0c\u5b58\u8fdb\u6570\u636e\u6587\u4ef6", None))
#endif // QT_CONFIG(tooltip)
        self.open_file.setText(QCoreApplication.translate("Attachments", u"\u6253\u5f00", None))
#if QT_CONFIG(tooltip)
        self.open_file.setToolTip(QCoreApplication.translate("Attachments", u"\u7528\u8fd9\u53f0\u7535\u8111\u4e0a\u7684\u7a0b\u5e8f\u6253\u5f00\u526f\u672c\uff08\u53cc\u51fb\u4e5f\u53ef\u4ee5\uff09", None))
#endif // QT_CONFIG(tooltip)
        self.export_files.setText(QCoreApplication.translate("Attachments", u"\u5168\u90e8\u5bfc\u51fa\u2026", None))
#if QT_CONFIG(tooltip)
        self.export_files.setToolTip(QCoreApplication.translate("Attachments", u"\u628a\u9644\u4ef6\u53e6\u5b58\u5230\u4e00\u4e2a\u6587\u4ef6\u5939", None))
#endif // QT_CONFIG(tooltip)
        self.delete_files.setText(QCoreApplication.translate("Attachments", u"\u5220\u9664", None))
        ___qtreewidgetitem = self.files.headerItem()
        ___qtreewidgetitem.setText(3, QCoreApplication.translate("Attachments", u"\u6dfb\u52a0\u65e5\u671f", None))
        ___qtreewidgetitem.setText(2, QCoreApplication.translate("Attachments", u"\u5927\u5c0f", None))
        ___qtreewidgetitem.setText(1, QCoreApplication.translate("Attachments", u"\u7c7b\u578b", None))
        ___qtreewidgetitem.setText(0, QCoreApplication.translate("Attachments", u"\u540d\u79f0", None))
#if QT_CONFIG(accessibility)
        self.files.setAccessibleName(QCoreApplication.translate("Attachments", u"\u9644\u4ef6", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
