package org.arasha.incident;

import java.time.LocalDate;
import java.util.List;
import org.arasha.shared.LocalizedText;

/** The statutory terms that run for an incident, from the modules that keep them; for the head of its pages. */
public interface RunningTerms {

    /**
     * @param dueOn  the last day, in Asia/Almaty
     * @param number the submission whose term it is
     * @param body   who owes a reply
     */
    record Running(LocalDate dueOn, String number, LocalizedText body) {}

    List<Running> of(IncidentId incident);
}
