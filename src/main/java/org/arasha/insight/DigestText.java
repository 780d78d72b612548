package org.arasha.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.access.UserId;
import org.arasha.mail.OutgoingMail;
import org.arasha.mail.OutgoingMail.Notice;
import org.arasha.shared.DueGroup;
import org.arasha.shared.Language;
import org.arasha.shared.Texts;
import org.arasha.shared.ui.Dates;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the mail about a day says: numbers, kinds, days and links. Whom a case is about is read in the application only. */
@Component
class DigestText {

    static final int MOST = 50;

    private final String address;

    DigestText(@Value("${arasha.url}") String address) {
        this.address = address.replaceAll("/+$", "");
    }

    /**
     * However much is overdue, half of the room is of what is still ahead.
     *
     * @param overdue in the order of their days, as are those ahead; one of both at least
     */
    OutgoingMail mail(UserId to, String email, Language language, LocalDate today, List<DeadlineRow> overdue, List<DeadlineRow> ahead) {
        int late = Math.min(overdue.size(), Math.max(MOST / 2, MOST - ahead.size()));
        Map<DueGroup, List<DeadlineRow>> groups = Stream.concat(overdue.stream().limit(late), ahead.stream().limit(MOST - late))
                .collect(Collectors.groupingBy(row -> DueGroup.of(row.dueOn(), today), TreeMap::new, Collectors.toList()));
        String said = groups.entrySet().stream().map(one -> group(one.getKey(), one.getValue(), language)).collect(Collectors.joining("\n\n"));
        if (overdue.size() + ahead.size() > MOST) {
            said += "\n\n" + Texts.get(language, "insight.digest.more", MOST);
        }
        return new OutgoingMail("digest:" + to.value() + ":" + today, to.value(), email,
                Texts.get(language, "insight.digest.subject", Dates.day(today, language)),
                Texts.get(language, "insight.digest.text", said, address + "/deadlines", address + "/me"), new Notice(to, null));
    }

    private String group(DueGroup group, List<DeadlineRow> rows, Language language) {
        return Texts.get(language, "insight.digest.group", Texts.get(language, "workflow.group." + group), rows.size()) + "\n"
                + rows.stream().map(row -> line(row, language)).collect(Collectors.joining("\n"));
    }

    private String line(DeadlineRow row, Language language) {
        return "– " + row.number() + " · " + DeadlineWords.kind(row, language) + " · " + Dates.day(row.dueOn(), language) + "\n  "
                + address + "/" + row.address();
    }
}
