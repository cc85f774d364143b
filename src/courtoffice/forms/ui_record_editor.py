# sha256 bc92c0799baf2182ea250f5da96cdc13abb4e51838e235c597abaa9c0edf516d of ui/record_editor.ui
"""The form ui/record_editor.ui, compiled; edit that file instead."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QToolButton, QVBoxLayout, QWidget
from courtoffice.shell.editor_parts import EditorParts
from courtoffice.shell.elided_label import ElidedLabel

class Ui_RecordEditor(object):
    def setupUi(self, RecordEditor: QFrame) -> None:
        if not RecordEditor.objectName():
            RecordEditor.setObjectName(u"RecordEditor")
        RecordEditor.resize(440, 600)
        RecordEditor.setProperty(u"kind", u"sheet")
        self.layout = QVBoxLayout(RecordEditor)
        self.layout.setSpacing(6)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(12, 8, 12, 12)
        self.heading_row = QHBoxLayout()
        self.heading_row.setSpacing(8)
        self.heading_row.setObjectName(u"heading_row")
        self.heading = ElidedLabel(RecordEditor)
        self.heading.setObjectName(u"heading")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.heading.sizePolicy().hasHeightForWidth())
        self.heading.setSizePolicy(sizePolicy)
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setProperty(u"kind", u"heading")

        self.heading_row.addWidget(self.heading)

        self.close_editor = QToolButton(RecordEditor)
        self.close_editor.setObjectName(u"close_editor")
        self.close_editor.setText(u"\u2715")

        self.heading_row.addWidget(self.close_editor)


        self.layout.addLayout(self.heading_row)

        self.derived = QLabel(RecordEditor)
        self.derived.setObjectName(u"derived")
        self.derived.setTextFormat(Qt.TextFormat.PlainText)
        self.derived.setWordWrap(True)
        self.derived.setProperty(u"kind", u"muted")

        self.layout.addWidget(self.derived)

        self.parts = EditorParts(RecordEditor)
        self.parts.setObjectName(u"parts")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(1)
        sizePolicy1.setHeightForWidth(self.parts.sizePolicy().hasHeightForWidth())
        self.parts.setSizePolicy(sizePolicy1)
        self.parts.setDocumentMode(True)
        self.basics = QWidget()
        self.basics.setObjectName(u"basics")
        self.basics_layout = QVBoxLayout(self.basics)
        self.basics_layout.setObjectName(u"basics_layout")
        self.basics_layout.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(self.basics)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setWidgetResizable(True)
        self.scroll.setProperty(u"kind", u"plain")
        self.form_here = QWidget()
        self.form_here.setObjectName(u"form_here")
        self.scroll.setWidget(self.form_here)

        self.basics_layout.addWidget(self.scroll)

        self.parts.addTab(self.basics, "")

        self.layout.addWidget(self.parts)

        self.problems = QLabel(RecordEditor)
        self.problems.setObjectName(u"problems")
        self.problems.setTextFormat(Qt.TextFormat.PlainText)
        self.problems.setWordWrap(True)
        self.problems.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.layout.addWidget(self.problems)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.save = QPushButton(RecordEditor)
        self.save.setObjectName(u"save")
        self.save.setAutoDefault(True)
        self.save.setProperty(u"kind", u"main")

        self.buttons.addWidget(self.save)

        self.save_and_new = QPushButton(RecordEditor)
        self.save_and_new.setObjectName(u"save_and_new")
        self.save_and_new.setAutoDefault(True)

        self.buttons.addWidget(self.save_and_new)

        self.space = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.space)

        self.cancel = QPushButton(RecordEditor)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(True)

        self.buttons.addWidget(self.cancel)


        self.layout.addLayout(self.buttons)

        QWidget.setTabOrder(self.parts, self.save)
        QWidget.setTabOrder(self.save, self.save_and_new)
        QWidget.setTabOrder(self.save_and_new, self.cancel)
        QWidget.setTabOrder(self.cancel, self.close_editor)

        self.retranslateUi(RecordEditor)

        QMetaObject.connectSlotsByName(RecordEditor)
    # setupUi

    def retranslateUi(self, RecordEditor: QFrame) -> None:
#if QT_CONFIG(tooltip)
        self.close_editor.setToolTip(QCoreApplication.translate("RecordEditor", u"\u5173\u95ed\uff08Esc\uff09", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.close_editor.setAccessibleName(QCoreApplication.translate("RecordEditor", u"\u5173\u95ed", None))
#endif // QT_CONFIG(accessibility)
        self.parts.setTabText(self.parts.indexOf(self.basics), QCoreApplication.translate("RecordEditor", u"\u57fa\u672c\u60c5\u51b5", None))
        self.save.setText(QCoreApplication.translate("RecordEditor", u"\u4fdd\u5b58", None))
#if QT_CONFIG(tooltip)
        self.save.setToolTip(QCoreApplication.translate("RecordEditor", u"\u4fdd\u5b58\uff08Ctrl+S\uff09", None))
#endif // QT_CONFIG(tooltip)
        self.save_and_new.setText(QCoreApplication.translate("RecordEditor", u"\u4fdd\u5b58\u5e76\u65b0\u5efa", None))
#if QT_CONFIG(tooltip)
        self.save_and_new.setToolTip(QCoreApplication.translate("RecordEditor", u"\u4fdd\u5b58\u540e\u63a5\u7740\u767b\u8bb0\u4e0b\u4e00\u6761\uff08Ctrl+Shift+S\uff09", None))
#endif // QT_CONFIG(tooltip)
        self.cancel.setText(QCoreApplication.translate("RecordEditor", u"\u53d6\u6d88", None))
        pass
    # retranslateUi
