package org.arasha.calendar;

/** Why a day is not what its weekday says. */
public enum Mark {
    /** A holiday, on its own day. */ HOLIDAY,
    /** A day off in the place of a holiday that fell on a day off. */ IN_LIEU,
    /** The first day of Kurban-ait, computed or announced. */ KURBAN_AIT,
    /** A day off by decree. */ OFF,
    /** A Saturday, Sunday or holiday worked by decree. */ WORKING
}
