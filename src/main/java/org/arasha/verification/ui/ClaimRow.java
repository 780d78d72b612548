package org.arasha.verification.ui;

import com.vaadin.flow.component.dnd.DropEffect;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import org.arasha.incident.Change;
import org.arasha.incident.Claim;
import org.arasha.incident.SourceId;
import org.arasha.incident.ui.ClaimCard;
import org.arasha.shared.Refusal;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.RowButton;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/**
 * One claim with what it rests on. A source is attached by dropping it here, or by its number while the row has the
 * focus; the standing is set in a form that opens below.
 */
class ClaimRow extends Div {

    /** On the row itself, not in a field within it. */
    static final String NUMBER_PRESSED =
            "event.target === element && /^[1-9]$/.test(event.key) && !event.ctrlKey && !event.altKey && !event.metaKey";

    private final Board board;
    private final ClaimsColumn column;
    private final ChangeMark mark = new ChangeMark();
    private final Div shown = new Div();
    private final Div work = new Div();
    private transient Claim claim;
    private @Nullable AssessForm form;

    ClaimRow(Board board, ClaimsColumn column, Claim claim) {
        this.board = board;
        this.column = column;
        this.claim = claim;
        addClassName("claim-row");
        getElement().setAttribute("tabindex", "0").setAttribute("role", "group");
        add(mark, shown, work);
        show();
        DropTarget<ClaimRow> target = DropTarget.create(this);
        target.setDropEffect(DropEffect.LINK);
        target.addDropListener(drop -> drop.getDragData().filter(SourceId.class::isInstance).map(SourceId.class::cast)
                .ifPresent(source -> rest(source, true)));
        getElement().addEventListener("keydown", key -> press(key.getEventData().get("event.key").asString()))
                .setFilter(NUMBER_PRESSED)
                .addEventData("event.key");
    }

    Claim claim() {
        return claim;
    }

    boolean isOpen() {
        return form != null;
    }

    /** @param theirs what somebody else changed about it last, or null */
    void show(Claim now, @Nullable Change theirs) {
        if (now.version() != claim.version()) {
            mark.show(theirs);
        }
        claim = now;
        show();
        if (form != null) {
            form.offer();
        }
    }

    void mark(@Nullable Change theirs) {
        mark.show(theirs);
    }

    /** Somebody has removed it; what is typed stays readable. */
    void gone(@Nullable Change theirs) {
        mark.show(theirs);
        shown.setEnabled(false);
        setVisible(theirs != null || isOpen());
    }

    void assess() {
        if (form != null) {
            return;
        }
        KeptEditor<Claim, AssessForm> editor = new KeptEditor<>(() -> new AssessForm(board::sources),
                board.desk().draft(ClaimsColumn.ASSESS, claim.id().value(), board.id()), claim, claim.version(), assessed -> {
                    board.desk().records.save(assessed);
                    Notices.done(getTranslation("verification.claimSaved", claim.position()));
                }, board::latest, () -> {
                    form = null;
                    work.removeAll();
                    board.changed();
                });
        form = editor.form();
        work.add(editor);
        if (editor.isBegunBefore()) {
            mark.show(getTranslation("verification.draftIsOlder"));
        }
        show();
    }

    private void press(String number) {
        int index = Integer.parseInt(number) - 1;
        Refusal.unless(index < board.sources().size(), "verification.rests.none", number);
        SourceId source = board.sources().get(index).id();
        rest(source, !(form == null ? claim.sourceIds() : form.sources()).contains(source));
    }

    /** Into the form where one is open, to be saved with it; else at once. */
    private void rest(SourceId source, boolean on) {
        String done = (on ? "verification.rests." : "verification.restsNot.") + (form == null ? "saved" : "open");
        int number = Titles.number(board.sources(), source);
        if (form != null) {
            form.rest(source, on);
        } else {
            board.desk().verification.rest(board.id(), claim.id(), source, on);
            board.changed();
        }
        Notices.done(getTranslation(done, number, claim.position()));
    }

    private void show() {
        getElement().setAttribute("aria-label", getTranslation("verification.claim", claim.position()));
        shown.removeAll();
        if (board.since().hasEntered(claim.id()) || board.since().hasChanged(claim.id())) {
            shown.add(new StatusBadge(Tone.WARNING, getTranslation(board.since().hasEntered(claim.id())
                    ? "verification.since.entered" : "verification.since.changed")));
        }
        shown.add(new ClaimCard(board.record(), claim).withoutSources(),
                new Grounds(claim, board.sources(), source -> rest(source, false)));
        if (form == null) {
            Div actions = new Div(new RowButton("verification.assess", claim.position(), this::assess),
                    new RowButton("verification.version", claim.position(), () -> column.enterVersion(claim)));
            actions.addClassName("row-actions");
            shown.add(actions);
        }
    }
}
