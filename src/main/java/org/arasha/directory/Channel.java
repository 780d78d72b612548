package org.arasha.directory;

/** How an appeal reaches a body. */
public enum Channel {
    MAIL, E_OTINISH, POST, IN_PERSON,
    /** Of appeals filed before they were kept here. */ NOT_KNOWN,
    /** By the body that it was sent to first. */ PASSED_ON
}
