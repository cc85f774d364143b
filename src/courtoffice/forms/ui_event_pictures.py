# sha256 b597eaccaac001b2c1332a6e5fdc3ef01fc915579025b2230d04ee4e5bef64d6 of ui/event_pictures.ui
"""The form ui/event_pictures.ui, compiled; edit that file instead."""

from PySide6.QtCore import QCoreApplication, QMetaObject, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLabel, QLineEdit, QListView, QListWidget, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

class Ui_EventPictures(object):
    def setupUi(self, EventPictures: QWidget) -> None:
        if not EventPictures.objectName():
            EventPictures.setObjectName(u"EventPictures")
        EventPictures.resize(480, 420)
        self.layout = QVBoxLayout(EventPictures)
        self.layout.setSpacing(6)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(0, 8, 0, 0)
        self.bar = QHBoxLayout()
        self.bar.setSpacing(6)
        self.bar.setObjectName(u"bar")
        self.add = QPushButton(EventPictures)
        self.add.setObjectName(u"add")

        self.bar.addWidget(self.add)

        self.earlier = QPushButton(EventPictures)
        self.earlier.setObjectName(u"earlier")

        self.bar.addWidget(self.earlier)

        self.later = QPushButton(EventPictures)
        self.later.setObjectName(u"later")

        self.bar.addWidget(self.later)

        self.export_pictures = QPushButton(EventPictures)
        self.export_pictures.setObjectName(u"export_pictures")

        self.bar.addWidget(self.export_pictures)

        self.delete_pictures = QPushButton(EventPictures)
        self.delete_pictures.setObjectName(u"delete_pictures")

        self.bar.addWidget(self.delete_pictures)

        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.bar.addItem(self.gap)


        self.layout.addLayout(self.bar)

        self.pictures = QListWidget(EventPictures)
        self.pictures.setObjectName(u"pictures")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.pictures.sizePolicy().hasHeightForWidth())
        self.pictures.setSizePolicy(sizePolicy)
        self.pictures.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.pictures.setMovement(QListView.Movement.Static)
        self.pictures.setResizeMode(QListView.ResizeMode.Adjust)
        self.pictures.setViewMode(QListView.ViewMode.IconMode)
        self.pictures.setUniformItemSizes(True)
        self.pictures.setWordWrap(True)
        self.pictures.setSpacing(6)
        self.pictures.setMinimumSize(QSize(0, 176))

        self.layout.addWidget(self.pictures)

        self.caption_row = QHBoxLayout()
        self.caption_row.setSpacing(6)
        self.caption_row.setObjectName(u"caption_row")
        self.caption_label = QLabel(EventPictures)
        self.caption_label.setObjectName(u"caption_label")

        self.caption_row.addWidget(self.caption_label)

        self.caption = QLineEdit(EventPictures)
        self.caption.setObjectName(u"caption")

        self.caption_row.addWidget(self.caption)


        self.layout.addLayout(self.caption_row)

        self.words = QLabel(EventPictures)
        self.words.setObjectName(u"words")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setProperty(u"kind", u"muted")

        self.layout.addWidget(self.words)

#if QT_CONFIG(shortcut)
        self.caption_label.setBuddy(self.caption)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(EventPictures)

        QMetaObject.connectSlotsByName(EventPictures)
    # setupUi

    def retranslateUi(self, EventPictures: QWidget) -> None:
        self.add.setText(QCoreApplication.translate("EventPictures", u"\u6dfb\u52a0\u2026", None))
#if QT_CONFIG(tooltip)
        self.add.setToolTip(QCoreApplication.translate("EventPictures", u"\u9009\u62e9\u4e00\u5f20\u6216\u51e0\u5f20\u7167\u7247\uff1b\u4e5f\u53ef\u4ee5\u628a\u7167\u7247\u62d6\u5230\u8fd9\u91cc", None))
#endif // QT_CONFIG(tooltip)
        self.earlier.setText(QCoreApplication.translate("EventPictures", u"\u524d\u79fb", None))
#if QT_CONFIG(tooltip)
        self.earlier.setToolTip(QCoreApplication.translate("EventPictures", u"\u6392\u5230\u524d\u4e00\u5f20\u7684\u524d\u9762\uff08Ctrl+\u2190\uff09", None))
#endif // QT_CONFIG(tooltip)
        self.later.setText(QCoreApplication.translate("EventPictures", u"\u540e\u79fb", None))
#if QT_CONFIG(tooltip)
        self.later.setToolTip(QCoreApplication.translate("EventPictures", u"\u6392\u5230\u540e\u4e00\u5f20\u7684\u540e\u9762\uff08Ctrl+\u2192\uff09", None))
#endif // QT_CONFIG(tooltip)
        self.export_pictures.setText(QCoreApplication.translate("EventPictures", u"\u53e6\u5b58\u2026", None))
#if QT_CONFIG(tooltip)
        self.export_pictures.setToolTip(QCoreApplication.translate("EventPictures", u"\u628a\u7167\u7247\u5b58\u5230\u4e00\u4e2a\u6587\u4ef6\u5939", None))
#endif // QT_CONFIG(tooltip)
        self.delete_pictures.setText(QCoreApplication.translate("EventPictures", u"\u5220\u9664", None))
#if QT_CONFIG(accessibility)
        self.pictures.setAccessibleName(QCoreApplication.translate("EventPictures", u"\u7167\u7247", None))
#endif // QT_CONFIG(accessibility)
        self.caption_label.setText(QCoreApplication.translate("EventPictures", u"\u8bf4\u660e", None))
        self.caption.setPlaceholderText(QCoreApplication.translate("EventPictures", u"\u9009\u4e00\u5f20\u7167\u7247\uff0c\u5199\u4e0a\u8bf4\u660e\uff0c\u767b\u8bb0\u8868\u91cc\u5370\u5728\u7167\u7247\u4e0b\u9762", None))
        pass
    # retranslateUi
