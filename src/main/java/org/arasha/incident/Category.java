package org.arasha.incident;

/** What kind of incident it is; the names are texts {@code incident.category.…}. An incident may be of several. */
public enum Category {
    KILLING, ATTACK, THREAT, OBSTRUCTION, DETENTION, SUMMONS, SEARCH, EQUIPMENT_DAMAGE,
    PROSECUTION_CRIMINAL, PROSECUTION_ADMINISTRATIVE, PROSECUTION_CIVIL, REFUSAL_OF_INFORMATION, CLOSED_COURT,
    BLOCKING, SURVEILLANCE, ONLINE_HARASSMENT, OTHER
}
