package org.arasha.legal;

import org.arasha.calendar.TermKind;
import org.arasha.directory.Consent;

/** What the law lets be done about an incident, each in a time of its own. */
public enum Recourse {
    /** The body itself is written to. */ BODY(TermKind.FIRST_APPEAL, Consent.Purpose.APPEAL),
    /** The superior body decides on what the body has done. */ SUPERIOR_BODY(TermKind.COMPLAINT, Consent.Purpose.APPEAL),
    /** The prosecutor is asked to act. */ PROSECUTOR(TermKind.PROSECUTOR, Consent.Purpose.APPEAL),
    /** The court is gone to. */ COURT(TermKind.COURT, Consent.Purpose.APPEAL),
    /** A crime or an offence is reported. */ CRIME_REPORT(TermKind.CRIME_REPORT, Consent.Purpose.REPORT_TO_POLICE);

    private final TermKind term;
    private final Consent.Purpose needs;

    Recourse(TermKind term, Consent.Purpose needs) {
        this.term = term;
        this.needs = needs;
    }

    TermKind term() {
        return term;
    }

    /** What nobody may be against for it to be used. */
    Consent.Purpose needs() {
        return needs;
    }
}
