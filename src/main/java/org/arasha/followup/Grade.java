package org.arasha.followup;

/** How a reply meets one demand. */
public enum Grade { SATISFIED, PARTLY, REFUSED_WITH_REASONS, FORMAL_REPLY, NOT_ADDRESSED }
