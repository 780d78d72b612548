package org.arasha.appeal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.LetterSignatory.Answer;
import org.arasha.appeal.NotedAnswers;
import org.arasha.appeal.Signatory;
import org.arasha.appeal.SignatoryId;
import org.arasha.appeal.SignatureAnswered.Way;
import org.arasha.appeal.SigningLinks;
import org.arasha.appeal.UnreachedPartners.Why;
import org.arasha.directory.Organisation;
import org.arasha.directory.OrganisationId;
import org.arasha.evidence.StoredFile;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Download;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.RowButton;
import org.arasha.shared.ui.Section;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** Who was asked to sign, until when, and how far each of them is; lawyers note answers that came on paper and see to links. */
class SignaturesSection extends Section {

    private final transient AppealDesk desk;
    private final transient Appeal appeal;
    private final transient Runnable afterChange;
    private final transient Map<SignatoryId, SigningLinks.State> links;
    private final transient Map<OrganisationId, Why> unreached;
    private final transient Map<SignatoryId, Long> remarks;
    private final transient Map<SignatoryId, NotedAnswers.Noted> shown;
    private final transient Set<UUID> begun;
    private final transient Set<UUID> noteBegun;
    private final transient Set<SignatoryId> named;
    private final boolean mayAct;
    private final int first;

    SignaturesSection(AppealDesk desk, Appeal appeal, boolean mayAct, Runnable afterChange) {
        super("appeal.signatures");
        this.desk = desk;
        this.appeal = appeal;
        this.afterChange = afterChange;
        this.mayAct = mayAct;
        this.links = desk.links.of(appeal.id());
        this.unreached = desk.unreached.of(appeal.id());
        this.remarks = desk.remarks.on(appeal.id()).stream().filter(one -> one.signatory() != null)
                .collect(Collectors.groupingBy(one -> one.signatory(), Collectors.counting()));
        List<Signatory> asked = desk.signatories.of(appeal.id());
        this.first = asked.stream().mapToInt(Signatory::position).min().orElse(0);
        this.shown = desk.noted.of(appeal.id());
        this.begun = mayAct ? SignatoryForm.begun(desk, asked) : Set.of();
        this.named = mayAct && isDraft() ? desk.invitations.namedSince(appeal.id()) : Set.of();
        this.noteBegun = mayAct ? NoteSigned.begun(desk, asked) : Set.of();
        if (asked.isEmpty()) {
            empty("appeal.signatures.empty");
            return;
        }
        Language language = Here.language();
        var names = desk.organisations.byId(asked.stream().map(Signatory::organisation).toList());
        OrderedList list = new OrderedList();
        list.addClassName("lines");
        asked.forEach(one -> list.add(line(one, names.get(one.organisation()), language)));
        add(new Paragraph(glance(asked)));
        boolean waits = appeal.isOutToSign() && asked.stream().anyMatch(Signatory::isAwaited);
        if (waits) {
            desk.letters.heldBack(appeal.id()).ifPresent(why -> add(StatusBadge.sentence(
                    getTranslation("appeal.signatures.heldBack", getTranslation(why.messageKey(), why.arguments())))));
        }
        add(list);
        if (mayAct && waits) {
            add(new TakeBack(desk, appeal.id(), afterChange));
        }
    }

    private String glance(List<Signatory> asked) {
        Map<Answer, Long> counts = asked.stream().collect(Collectors.groupingBy(Signatory::answer, Collectors.counting()));
        String until = appeal.signUntil() == null || !counts.containsKey(Answer.AWAITED) ? "" : " · " + getTranslation("appeal.signatures.until", Dates.day(appeal.signUntil()));
        return Stream.of(Answer.values()).filter(counts::containsKey)
                .map(one -> getTranslation("appeal.answer." + one) + ": " + counts.get(one)).collect(Collectors.joining(" · ")) + until;
    }

    private ListItem line(Signatory one, Organisation organisation, Language language) {
        Tone tone = switch (one.answer()) {
            case SIGNED -> Tone.DONE;
            case AWAITED -> Tone.SOON;
            case DECLINED, NONE_IN_TIME -> Tone.NEUTRAL;
        };
        ListItem item = new ListItem(new Span(organisation.name().in(language)),
                new Quiet(Stream.of(one.name().in(language), one.post().in(language)).filter(words -> !words.isBlank())
                        .collect(Collectors.joining(", "))),
                new StatusBadge(tone, getTranslation("appeal.answer." + one.answer())));
        if (mayAct && one.answer() != Answer.DECLINED) {
            item.add(new NotNamed(one, organisation, appeal.languages()));
        }
        SigningLinks.State link = links.get(one.id());
        if (appeal.closedAt() == null && one.isAwaited() && link == null && !organisation.own() && unreached.get(one.organisation()) == Why.NOBODY) {
            item.add(StatusBadge.sentence(getTranslation(mayAct ? "appeal.signatory.nobodySpeaks.enter" : "appeal.signatory.nobodySpeaks")));
        }
        String how = Stream.concat(steps(one), steps(link)).collect(Collectors.joining(" · "));
        if (!how.isEmpty()) {
            item.add(new Quiet(how));
        }
        NotedAnswers.Noted signed = shown.get(one.id());
        StoredFile document = signed == null ? null : signed.document();
        if (document != null) {
            item.add(new Download(getTranslation("appeal.step.document", document.name()), document.name(), document.mediaType(),
                    () -> desk.noted.open(one.id())));
        }
        if (mayAct && !isDraft() && one.isAwaited()) {
            item.add(new NoteSigned(desk, appeal, one, noteBegun.contains(one.id().value()), afterChange));
        }
        Button[] actions = mayAct ? actions(one, link, organisation.name().in(language)).toArray(Button[]::new) : new Button[0];
        if (actions.length > 0) {
            Div row = new Div(actions);
            row.addClassName("row-actions");
            item.add(row);
        }
        if (mayAct && (isDraft() ? !one.hasSigned() || lacksAName(one) || named.contains(one.id()) : one.isAwaited())) {
            item.add(new SignatoryForm(desk, appeal, one, link == null ? "" : link.email(), begun.contains(SignatoryForm.keptUnder(one)), afterChange));
        }
        return item;
    }

    private Stream<String> steps(Signatory one) {
        return Stream.of(
                one.askedAt() == null ? "" : getTranslation(one.timesAsked() > 1 ? "appeal.step.askedAgain" : "appeal.step.asked", Dates.day(one.askedAt())),
                one.remindedAt() == null ? "" : getTranslation("appeal.step.reminded", Dates.day(one.remindedAt())),
                hearsNothing(one) ? getTranslation("appeal.step.bounced") : "",
                one.answeredAt() == null || one.answer() == Answer.NONE_IN_TIME ? "" : getTranslation("appeal.step.answered", Dates.day(one.answeredAt())),
                one.way() == Way.LETTER ? getTranslation("appeal.step.noted") : "",
                shown.containsKey(one.id()) ? shown.get(one.id()).how() : "",
                one.reason() == null ? "" : getTranslation("appeal.step.reason", one.reason()),
                remarks.containsKey(one.id()) ? getTranslation("appeal.step.remarks", remarks.get(one.id())) : "",
                one.isForMendedText() ? getTranslation("appeal.step.mended") : "").filter(step -> !step.isEmpty());
    }

    /** Of who signs with an account; a link has an address of its own. */
    private boolean hearsNothing(Signatory one) {
        return one.isAwaited() && one.askedAt() != null && !links.containsKey(one.id()) && unreached.get(one.organisation()) == Why.RETURNED;
    }

    private Stream<String> steps(SigningLinks.@Nullable State link) {
        return link == null ? Stream.empty() : Stream.of(link.email(),
                link.sentAt() == null ? "" : getTranslation("appeal.step.linkSent", Dates.dayAndTime(link.sentAt())),
                link.bouncedAt() == null ? "" : getTranslation("appeal.step.bounced"),
                link.locked() ? getTranslation("appeal.step.locked") : "",
                link.sentAt() != null && !link.open() ? getTranslation("appeal.step.noLink") : "").filter(step -> !step.isEmpty());
    }

    /** Whoever has signed is named in further languages only. */
    private boolean lacksAName(Signatory one) {
        return appeal.languages().stream().anyMatch(language -> !one.isNamedIn(language));
    }

    private boolean isDraft() {
        return appeal.handedOverAt() == null;
    }

    private Stream<Button> actions(Signatory one, SigningLinks.@Nullable State link, String organisation) {
        boolean awaited = one.isAwaited();
        return Stream.<@Nullable Button>of(isDraft() && one.position() > first ? new RowButton("appeal.signatory.up", organisation, () -> {
                    desk.invitations.moveUp(one.id());
                    afterChange.run();
                }) : null,
                awaited ? new Button(getTranslation("appeal.noteDeclined"), click -> ask("appeal.noteDeclined", organisation, () -> {
                    desk.noted.declined(one.id());
                    Notices.done(getTranslation("appeal.answerNoted"));
                })) : null,
                link != null && awaited && appeal.handedOverAt() != null ? button("appeal.link.again", () -> {
                    desk.links.sendAgain(one.id());
                    Notices.done(getTranslation("appeal.link.again.done"));
                }) : null,
                link != null && link.open() ? button("appeal.link.withdraw", () -> desk.links.withdraw(one.id())) : null,
                link != null && awaited ? button("appeal.link.newCode", () -> CodeOnce.of(desk, desk.links.newCode(one.id())).open()) : null,
                isDraft() && one.hasSigned() ? new Button(getTranslation("appeal.signatory.askAgain"),
                        click -> ask("appeal.signatory.askAgain", organisation, () -> desk.invitations.askAgain(one.id()))) : null,
                isDraft() && one.answer() == Answer.DECLINED ? button("appeal.signatory.askAgain", () -> desk.invitations.askAgain(one.id())) : null,
                isDraft() && !one.hasSigned() ? button("appeal.signatory.remove", () -> desk.invitations.remove(one.id())) : null)
                .filter(button -> button != null);
    }

    /** Asks first: neither an answer that ends the wait for it nor a signature that is given up is got back by another press. */
    private void ask(String key, String organisation, Runnable deed) {
        ConfirmDialog question = new ConfirmDialog(getTranslation(key + ".question", organisation), getTranslation(key + ".hint"),
                getTranslation(key), confirm -> {
                    deed.run();
                    afterChange.run();
                });
        question.setCancelable(true);
        question.setCancelText(getTranslation(key + ".not"));
        question.open();
    }

    private Button button(String key, Runnable deed) {
        return new Button(getTranslation(key), click -> {
            deed.run();
            afterChange.run();
        });
    }
}
