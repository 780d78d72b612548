package org.arasha.followup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.AppealRow;
import org.arasha.appeal.Appeals;
import org.arasha.appeal.ui.AppealNavigation;
import org.arasha.directory.Consent;
import org.arasha.followup.FiledAs;
import org.arasha.followup.Recalls;
import org.arasha.followup.Submission;
import org.arasha.followup.SubmissionId;
import org.arasha.followup.Submissions;
import org.arasha.incident.Incident;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Records;
import org.arasha.legal.ui.WithdrawalPart;
import org.arasha.shared.ui.Lines;
import org.arasha.shared.ui.Section;

/** Before a lawyer decides on a withdrawn consent: how far each appeal is that the case is in or has left, and what becomes of it. */
@org.springframework.stereotype.Component
class AppealsAtWithdrawal implements WithdrawalPart {

    private final Appeals appeals;
    private final Submissions submissions;
    private final Recalls recalls;
    private final FiledAs filedAs;
    private final Records records;

    AppealsAtWithdrawal(Appeals appeals, Submissions submissions, Recalls recalls, FiledAs filedAs, Records records) {
        this.appeals = appeals;
        this.submissions = submissions;
        this.recalls = recalls;
        this.filedAs = filedAs;
        this.records = records;
    }

    @Override
    public Component of(Incident incident) {
        Section section = new Section("followup.withdrawal");
        List<AppealRow> rows = appeals.of(incident.id());
        List<AppealRow> left = appeals.leftBy(incident.id());
        if (rows.isEmpty() && left.isEmpty()) {
            return section.empty("followup.withdrawal.none");
        }
        Lines list = new Lines();
        IncidentRecord record = records.of(incident.id());
        rows.forEach(row -> courses(row, record).forEach(words -> list.add(line(row, words))));
        left.forEach(row -> leftOf(row, record).forEach(words -> list.add(line(row, words))));
        return section.with(list);
    }

    private static ListItem line(AppealRow row, String words) {
        return new ListItem(new Anchor(AppealNavigation.to(row.number()), words));
    }

    private Stream<String> courses(AppealRow row, IncidentRecord record) {
        if (row.closedAt() != null) {
            return Stream.of(say("ended", row.number()));
        }
        Appeal appeal = appeals.visible(row.id());
        if (!appeal.isApproved()) {
            return Stream.of(say(isFree(record, appeal) ? "free"
                    : (appeal.handedOverAt() == null ? "draft" : "handedOver") + against(record, appeal.kind()), row.number()));
        }
        List<Submission> unsent = recalls.waiting(row.id());
        Map<String, Long> held = unsent.stream()
                .collect(Collectors.groupingBy(one -> against(record, filedAs.kind(one)), TreeMap::new, Collectors.counting()));
        List<String> all = Stream.concat(held.entrySet().stream().map(one -> say("unsent" + one.getKey(), row.number(), one.getValue())),
                sent(row, unsent)).toList();
        return all.isEmpty() && isFree(record, appeal) ? Stream.of(say("free", row.number())) : all.stream();
    }

    /** They have agreed again since, or a merge that brought their word was undone: a lawyer would take back what goes its way. */
    private static boolean isFree(IncidentRecord record, Appeal appeal) {
        return against(record, appeal.kind()).isEmpty() && record.against(Consent.Purpose.NAMED_IN_APPEALS).findAny().isEmpty();
    }

    /** What is sent already says what it says. */
    private Stream<String> leftOf(AppealRow row, IncidentRecord record) {
        Appeal appeal = appeals.visible(row.id());
        Stream<String> left = Stream.of(say(isFree(record, appeal) ? "free" : "left", row.number()));
        if (!appeal.isApproved()) {
            return left;
        }
        List<Submission> unsent = recalls.waiting(row.id());
        List<String> sent = sent(row, unsent).toList();
        return unsent.isEmpty() && !sent.isEmpty() ? sent.stream() : Stream.concat(left, sent.stream());
    }

    private Stream<String> sent(AppealRow row, List<Submission> unsent) {
        List<SubmissionId> waiting = unsent.stream().map(Submission::id).toList();
        long sent = submissions.of(row.id()).stream().filter(one -> one.mayHaveArrived() && !waiting.contains(one.id())).count();
        return sent == 0 ? Stream.empty() : Stream.of(say("sent", row.number(), sent));
    }

    /** A victim is against any appeal, or does not want the police told: such a letter is not approved without a name either. */
    private static String against(IncidentRecord record, Appeal.Kind filed) {
        return !record.victimsAgainst(Consent.Purpose.APPEAL).isEmpty() ? ".appeal"
                : filed == Appeal.Kind.CRIME_REPORT && !record.victimsAgainst(Consent.Purpose.REPORT_TO_POLICE).isEmpty() ? ".police" : "";
    }

    private static String say(String course, Object... arguments) {
        return UI.getCurrent().getTranslation("followup.withdrawal." + course, arguments);
    }
}
