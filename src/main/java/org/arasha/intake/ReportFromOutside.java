package org.arasha.intake;

import java.time.LocalDate;
import org.arasha.incident.Alarm;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A report that came by itself: from the public page, or by mail.
 *
 * @param title      what lists show until it is registered
 * @param when       where a day was given, else null
 * @param contact    how to reach the reporter, or null
 * @param saidWhen   when, in their words, or null; so too where, and who was affected
 * @param alarm      what they say of somebody held or in danger
 * @param receivedOn in Asia/Almaty
 */
public record ReportFromOutside(Report.Channel channel, LocalizedText title, @Nullable PartialDate when, String told,
        @Nullable String contact, @Nullable String saidWhen, @Nullable String saidWhere, @Nullable String saidWho, Alarm alarm,
        LocalDate receivedOn) {

    @Override
    public String toString() {
        return "ReportFromOutside[" + channel + "]";
    }
}
