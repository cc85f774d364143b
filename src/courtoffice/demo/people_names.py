"""Invented names for the sample court: single and double given names, a double surname, rare characters."""

from __future__ import annotations

import random

_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆"
    "范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武戴莫孔向汤单仇区解查朴"
)
_MEN = "伟强磊军勇杰涛明超华刚平辉鹏飞斌波宇浩凯健俊峰建国志文新海林世荣永祥德清立成东南振家少云绍安子晨光远"
_WOMEN = "芳娜敏静秀丽艳娟霞燕玲桂英红梅琳雪婷慧莹洁佳倩颖欣悦蓉薇怡思雅诗若雨晓春兰凤玉美珍琴瑶岚萍月"
_DOUBLE_SURNAMES = ("欧阳", "司徒", "上官")
MINORITY_NAME, RARE_NAME = "阿依努尔·玉素甫", "龚䶮"


class Names:
    """Gives every person a name of his own, but for the one pair of namesakes that is asked for."""

    def __init__(self, source: random.Random) -> None:
        """Draw from this source of chance."""
        self._source = source
        self._taken: set[str] = {MINORITY_NAME, RARE_NAME}

    def new(self, gender: str) -> str:
        """Return a name that nobody bears yet; about one in four has a single given name."""
        while True:
            # Common surnames stand first and are drawn more often, as in life.
            surname = _SURNAMES[int(len(_SURNAMES) * self._source.random() ** 1.7)]
            name = surname + self._given(gender)
            if name not in self._taken:
                self._taken.add(name)
                return name

    def double_surname(self, gender: str) -> str:
        """Return a name with a surname of two characters."""
        name = self._source.choice(_DOUBLE_SURNAMES) + self._given(gender)[:1]
        self._taken.add(name)
        return name

    def _given(self, gender: str) -> str:
        letters = _MEN if gender == "男" else _WOMEN
        first = self._source.choice(letters)
        if self._source.random() < 0.25:
            return first
        return first + self._source.choice(letters.replace(first, ""))
