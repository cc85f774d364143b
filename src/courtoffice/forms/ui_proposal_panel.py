# sha256 e7ec3b5d59ea0cc1d9c6a166666a04ddbed71380866ae6c405693073aed6b0e1 of ui/proposal_panel.ui
"""The form ui/proposal_panel.ui, compiled; edit that file instead."""

from PySide6.QtCore import QCoreApplication, QMetaObject, QSize, Qt
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QListWidget, QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

class Ui_ProposalPanel(object):
    def setupUi(self, ProposalPanel: QWidget) -> None:
        if not ProposalPanel.objectName():
            ProposalPanel.setObjectName(u"ProposalPanel")
        ProposalPanel.resize(520, 560)
        self.layout = QVBoxLayout(ProposalPanel)
        self.layout.setSpacing(8)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(12, 8, 0, 0)
        self.heading = QLabel(ProposalPanel)
        self.heading.setObjectName(u"heading")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setWordWrap(True)
        self.heading.setProperty(u"kind", u"heading")

        self.layout.addWidget(self.heading)

        self.state_row = QHBoxLayout()
        self.state_row.setSpacing(6)
        self.state_row.setObjectName(u"state_row")
        self.state_icon = QLabel(ProposalPanel)
        self.state_icon.setObjectName(u"state_icon")

        self.state_row.addWidget(self.state_icon, 0, Qt.AlignmentFlag.AlignTop)

        self.state = QLabel(ProposalPanel)
        self.state.setObjectName(u"state")
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        self.state.setWordWrap(True)

        self.state_row.addWidget(self.state)

        self.state_row.setStretch(1, 1)

        self.layout.addLayout(self.state_row)

        self.scroll = QScrollArea(ProposalPanel)
        self.scroll.setObjectName(u"scroll")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.scroll.sizePolicy().hasHeightForWidth())
        self.scroll.setSizePolicy(sizePolicy)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setWidgetResizable(True)
        self.inner = QWidget()
        self.inner.setObjectName(u"inner")
        self.inner.setProperty(u"kind", u"plain")
        self.inner_layout = QVBoxLayout(self.inner)
        self.inner_layout.setSpacing(6)
        self.inner_layout.setObjectName(u"inner_layout")
        self.inner_layout.setContentsMargins(0, 0, 8, 0)
        self.evidence_name = QLabel(self.inner)
        self.evidence_name.setObjectName(u"evidence_name")
        self.evidence_name.setProperty(u"kind", u"muted")

        self.inner_layout.addWidget(self.evidence_name)

        self.evidence = QLabel(self.inner)
        self.evidence.setObjectName(u"evidence")
        self.evidence.setTextFormat(Qt.TextFormat.PlainText)
        self.evidence.setWordWrap(True)
        self.evidence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.inner_layout.addWidget(self.evidence)

        self.basis_name = QLabel(self.inner)
        self.basis_name.setObjectName(u"basis_name")
        self.basis_name.setProperty(u"kind", u"muted")

        self.inner_layout.addWidget(self.basis_name)

        self.basis = QLabel(self.inner)
        self.basis.setObjectName(u"basis")
        self.basis.setTextFormat(Qt.TextFormat.PlainText)
        self.basis.setWordWrap(True)
        self.basis.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.inner_layout.addWidget(self.basis)

        self.cases_name = QLabel(self.inner)
        self.cases_name.setObjectName(u"cases_name")
        self.cases_name.setProperty(u"kind", u"muted")

        self.inner_layout.addWidget(self.cases_name)

        self.cases = QListWidget(self.inner)
        self.cases.setObjectName(u"cases")
        self.cases.setMinimumSize(QSize(0, 64))

        self.inner_layout.addWidget(self.cases)

        self.words = QLabel(self.inner)
        self.words.setObjectName(u"words")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setProperty(u"kind", u"muted")

        self.inner_layout.addWidget(self.words)

        self.below = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.inner_layout.addItem(self.below)

        self.scroll.setWidget(self.inner)

        self.layout.addWidget(self.scroll)

        self.kind_row = QHBoxLayout()
        self.kind_row.setSpacing(8)
        self.kind_row.setObjectName(u"kind_row")
        self.kind_name = QLabel(ProposalPanel)
        self.kind_name.setObjectName(u"kind_name")

        self.kind_row.addWidget(self.kind_name)

        self.kind = QComboBox(ProposalPanel)
        self.kind.setObjectName(u"kind")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy1.setHorizontalStretch(1)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.kind.sizePolicy().hasHeightForWidth())
        self.kind.setSizePolicy(sizePolicy1)

        self.kind_row.addWidget(self.kind)


        self.layout.addLayout(self.kind_row)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.adopt = QPushButton(ProposalPanel)
        self.adopt.setObjectName(u"adopt")
        self.adopt.setProperty(u"kind", u"main")

        self.buttons.addWidget(self.adopt)

        self.reject = QPushButton(ProposalPanel)
        self.reject.setObjectName(u"reject")

        self.buttons.addWidget(self.reject)

        self.keep = QPushButton(ProposalPanel)
        self.keep.setObjectName(u"keep")

        self.buttons.addWidget(self.keep)

        self.space = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.space)


        self.layout.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.kind_name.setBuddy(self.kind)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ProposalPanel)

        QMetaObject.connectSlotsByName(ProposalPanel)
    # setupUi

    def retranslateUi(self, ProposalPanel: QWidget) -> None:
        self.evidence_name.setText(QCoreApplication.translate("ProposalPanel", u"\u4e8b\u5b9e\u4e0e\u6570\u636e", None))
        self.basis_name.setText(QCoreApplication.translate("ProposalPanel", u"\u4f9d\u636e\u6761\u6b3e", None))
        self.cases_name.setText(QCoreApplication.translate("ProposalPanel", u"\u6240\u636e\u6848\u4ef6\uff08\u53cc\u51fb\u6253\u5f00\u8bc4\u67e5\u8bb0\u5f55\uff09", None))
#if QT_CONFIG(accessibility)
        self.cases.setAccessibleName(QCoreApplication.translate("ProposalPanel", u"\u6240\u636e\u6848\u4ef6", None))
#endif // QT_CONFIG(accessibility)
        self.kind_name.setText(QCoreApplication.translate("ProposalPanel", u"\u9009\u62e9\u5904\u7406\u79cd\u7c7b", None))
#if QT_CONFIG(tooltip)
        self.adopt.setToolTip(QCoreApplication.translate("ProposalPanel", u"\u767b\u8bb0\u91c7\u7eb3\u7684\u51b3\u5b9a\uff1a\u51b3\u5b9a\u673a\u6784\u3001\u65e5\u671f\u548c\u5185\u5bb9", None))
#endif // QT_CONFIG(tooltip)
        self.adopt.setText(QCoreApplication.translate("ProposalPanel", u"\u91c7\u7eb3\u2026", None))
#if QT_CONFIG(tooltip)
        self.reject.setToolTip(QCoreApplication.translate("ProposalPanel", u"\u767b\u8bb0\u4e0d\u4e88\u91c7\u7eb3\u7684\u51b3\u5b9a\u548c\u7406\u7531\uff0c\u5efa\u8bae\u4e0d\u518d\u5217\u51fa", None))
#endif // QT_CONFIG(tooltip)
        self.reject.setText(QCoreApplication.translate("ProposalPanel", u"\u4e0d\u4e88\u91c7\u7eb3\u2026", None))
#if QT_CONFIG(tooltip)
        self.keep.setToolTip(QCoreApplication.translate("ProposalPanel", u"\u767b\u8bb0\u4e3a\u5904\u7406\u5efa\u8bae\uff0c\u7b49\u6709\u6743\u673a\u6784\u51b3\u5b9a\uff1b\u63d0\u8bf7\u515a\u7ec4\u7814\u7a76\u7684\u4f1a\u5217\u5165\u5f53\u6708\u6c47\u62a5", None))
#endif // QT_CONFIG(tooltip)
        self.keep.setText(QCoreApplication.translate("ProposalPanel", u"\u767b\u8bb0\u5f85\u51b3\u5b9a\u2026", None))
        pass
    # retranslateUi
