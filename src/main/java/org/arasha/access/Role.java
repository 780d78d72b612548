package org.arasha.access;

import java.util.Locale;

/** What a person comes for. A person may have several roles; what a role may do is written where it is done. */
public enum Role {
    INTAKE, VERIFIER, LAWYER, APPROVER, MANAGER, PARTNER, ADMINISTRATOR, AUDITOR;

    /** Those of whom {@link #worksOnCases}, as rules of services say it. */
    public static final String WORKS_ON_CASES = "hasAnyRole('INTAKE', 'VERIFIER', 'LAWYER', 'APPROVER', 'MANAGER')";

    /** Those of whom {@link #writesRecords}, as rules of services say it. */
    public static final String WRITES_RECORDS = "hasAnyRole('INTAKE', 'VERIFIER', 'LAWYER', 'MANAGER')";

    /** Whether the role works on cases; partners, administrators and auditors see no case by it. */
    public boolean worksOnCases() {
        return switch (this) {
            case INTAKE, VERIFIER, LAWYER, APPROVER, MANAGER -> true;
            case PARTNER, ADMINISTRATOR, AUDITOR -> false;
        };
    }

    /** Whether the role adds to what is known of cases and people; approvers only read it. */
    public boolean writesRecords() {
        return worksOnCases() && this != APPROVER;
    }

    /** The name of the role in process definitions, where it stands as candidate group. */
    public String group() {
        return name().toLowerCase(Locale.ROOT);
    }
}
