package org.arasha.incident;

import java.time.LocalDate;
import java.util.List;
import org.arasha.shared.LocalizedText;

/** The statutory terms that run for an incident, from the modules that keep them; for the head of its pages. */
public interface RunningTerms {

    /**
     * @param dueOn  the last day, in Asia/Almaty
     * @param number the submission whose term it is, or the complaint or claim that is to be filed
     * @param body   who owes a reply, or from whom we go on; empty where that is not to be said
     * @param ours   whether it is we who complain or sue by that day
     */
    record Running(LocalDate dueOn, String number, LocalizedText body, boolean ours) {}

    List<Running> of(IncidentId incident);
}
