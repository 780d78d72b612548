package org.arasha.incident.ui;

import org.arasha.incident.IncidentId;
import org.arasha.incident.PersonOverruled;
import org.arasha.incident.Records;
import org.arasha.shared.Texts;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Notices;
import org.springframework.stereotype.Component;

/** Where somebody is to be asked before two cases become one, their name is said: a case may have many people. */
@Component
public class AskedBefore {

    private final Records records;

    AskedBefore(Records records) {
        this.records = records;
    }

    /** @param known the case that names them, as the other does */
    public void joining(IncidentId known, Runnable deed) {
        try {
            deed.run();
        } catch (PersonOverruled refused) {
            String name = records.of(known).nameOf(refused.person(), Here.language());
            String why = Texts.get(Here.language(), refused.messageKey(), refused.arguments());
            Notices.refused(name.isEmpty() ? why : name + ": " + why);
        }
    }
}
