package org.arasha.intake;

import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * A report as somebody takes it, with what they know of the event already.
 *
 * @param id        of the case it opens; the form has one of its own, so that what is sent twice is one case
 * @param told      in the words of who told it; it stays as it was said
 * @param contact   how to reach them; empty where it is not known
 * @param sameEvent another incident of the same event, or null
 * @param known     its claims are entered once it is registered; until then it may lack them, and its categories
 */
public record NewReport(IncidentId id, Report.Channel channel, String told, String contact, @Nullable CaseNumber sameEvent,
        Registration known) {

    Incidents.Opening opening() {
        return new Incidents.Opening(id, known.title(), known.when(), known.place(), known.categories(), known.alarm(), known.restricted());
    }

    NewReport unrestricted() {
        return new NewReport(id, channel, told, contact, sameEvent, known.unrestricted());
    }

    @Override
    public String toString() {
        return "NewReport[" + channel + "]";
    }
}
