package org.arasha.followup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.ui.AppealNavigation;
import org.arasha.calendar.Term;
import org.arasha.followup.Complaints;
import org.arasha.followup.NextStep;
import org.arasha.followup.Reply;
import org.arasha.followup.Submission;
import org.arasha.incident.ui.OutsideSection;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Facts;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Section;
import org.jspecify.annotations.Nullable;

/** What is known of a submission: its way, receipt and term, what was demanded, what came back. */
class SubmissionSummary extends Div {

    private final Language language = Here.language();
    private final Section replied;

    /** @param changed what to do when something is found to be another thing than it was recorded as */
    SubmissionSummary(SubmissionDesk desk, Submission submission, Runnable changed) {
        Appeal appeal = desk.appeals.visible(submission.appeal());
        Facts facts = new Facts()
                .fact("followup.appeal", new Anchor(AppealNavigation.to(appeal.number()),
                        appeal.number() + " · " + appeal.text().subject().in(language)))
                .fact("followup.letter", new FiledLetter(desk.correspondence, submission))
                .fact("followup.addressee", desk.authorities.official(submission.official()).name().in(language))
                .fact("followup.filedAs", filedAs(desk, submission))
                .fact("appeal.channel", getTranslation("channel." + submission.route().channel()))
                .fact("appeal.email", submission.route().email())
                .fact("followup.filedOn", day(submission.filedOn()))
                .fact("followup.firstFiledOn", Objects.equals(submission.filedOn(), submission.route().firstFiledOn()) ? null
                        : day(submission.route().firstFiledOn()));
        desk.complaints.way(submission).ifPresent(way -> facts.fact("followup.way", way(way))
                .fact("followup.way.registration", way.registration()));
        desk.complaints.passOnOnceFiled(submission).ifPresent(term -> facts.fact("followup.way", getTranslation("followup.way.expected",
                Dates.day(term.dueOn(), language), term.inWords(language, day -> Dates.day(day, language)))));
        if (submission.receipt() != null) {
            LocalDate came = submission.receipt().receivedOn();
            LocalDate from = submission.clock() == null ? came : desk.submissions.countsFrom(came);
            facts.fact(desk.complaints.isOne(submission) ? "followup.receivedOn.superior" : "followup.receivedOn", day(came) + (from.equals(came) ? "" : " – " + getTranslation("followup.countsFrom", Dates.day(from))))
                    .fact("followup.registration", submission.receipt().registration());
        }
        desk.receipts.corrections(submission.id()).forEach(one -> facts.fact(one.takenBack() ? "followup.receipt.mistake" : "followup.correctedReceipt",
                getTranslation("followup.correctedReceipt.was", Dates.day(one.noted(), language), one.by(), Dates.dayAndTime(one.at()), one.reason())));
        if (submission.clock() != null) {
            facts.fact("followup.dueOn", day(submission.clock().dueOn()) + " – " + Terms.inWords(desk, submission));
        }
        desk.submissions.watchedUntil(submission).ifPresent(until ->
                facts.fact("followup.dueOn", getTranslation("followup.noTerm", Dates.day(until))));
        desk.appeals.following(submission.id().value()).forEach(one ->
                facts.fact("followup.onward", new Anchor(AppealNavigation.to(one.number()), one.number() + " · " + getTranslation("appeal.kind." + one.kind()))));
        facts.fact("followup.silentSince", day(submission.silent()))
                .fact("followup.next", submission.next() == null ? null
                        : getTranslation(submission.next() == NextStep.WAIT ? "followup.next.waits" : "followup.next." + submission.next()))
                .fact("followup.remark", submission.remark());
        List<Reply> replies = desk.submissions.repliesTo(submission.id());
        replied = new RepliesSection(desk, submission, replies, changed);
        Section known = new Section("followup.submission", facts);
        if (submission.filedOn() != null) {
            new TooEarly(desk).of(submission).ifPresent(known::add);
        }
        add(known, outside(desk, submission, appeal), new SlipsSection(desk, submission, changed), demands(desk, submission),
                new ChainSection(desk, submission, changed), new ExtensionsSection(desk, submission, changed),
                replied,
                new ContradictionsSection(desk, submission, replies, changed), new MailSection(desk, submission, changed));
    }

    /** For whoever assesses them. */
    SubmissionSummary repliesFirst() {
        addComponentAsFirst(replied);
        return this;
    }

    private String filedAs(SubmissionDesk desk, Submission submission) {
        return desk.filedAs.said(submission).map(said -> getTranslation("followup.filedAs.said", getTranslation("followup.filedAs.kind." + said.kind()),
                said.by(), Dates.day(LocalDate.ofInstant(said.at(), Dates.ZONE), language), said.reason()))
                .orElseGet(() -> getTranslation("followup.filedAs.kind." + desk.filedAs.kind(submission)));
    }

    private String way(Complaints.Way way) {
        Term passOn = way.passOn();
        return passOn == null ? Dates.day(way.since(), language)
                : getTranslation(way.late() ? "followup.way.late" : "followup.way.until", Dates.day(way.since(), language),
                        Dates.day(passOn.dueOn(), language), passOn.inWords(language, day -> Dates.day(day, language)));
    }

    /** Of what the letter that was filed says nothing. */
    private static Component outside(SubmissionDesk desk, Submission submission, Appeal appeal) {
        return submission.isClosed() || appeal.approvedAt() == null ? new Div()
                : new OutsideSection(desk.changes, appeal.incidentIds(), appeal.approvedAt());
    }

    private Section demands(SubmissionDesk desk, Submission submission) {
        Section section = new Section("appeal.demands");
        OrderedList list = new OrderedList();
        list.addClassName("lines");
        for (Appeal.Demand demand : desk.submissions.demandsTo(submission)) {
            ListItem item = new ListItem(new Span(demand.text().in(language)));
            submission.grades().stream().filter(one -> one.demand().equals(demand.demand())).findFirst()
                    .ifPresent(one -> item.add(new Quiet(getTranslation("followup.grade." + one.grade())), quoted(one)));
            list.add(item);
        }
        return section.with(list);
    }

    private static Component quoted(Submission.Graded grade) {
        Paragraph quote = new Paragraph(grade.quote() == null ? "" : "«" + grade.quote() + "»");
        quote.addClassName("told");
        quote.setVisible(grade.quote() != null);
        return quote;
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : Dates.day(day);
    }
}
