package org.arasha.verification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.arasha.incident.Change;
import org.arasha.incident.Claim;
import org.arasha.incident.ClaimId;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Section;

/** The claims: those that are new since the latest verdict first, versions that contradict each other side by side. */
class ClaimsColumn extends Section {

    static final String ASSESS = "Assess";
    static final String VERSION = "OtherVersion";

    private final Board board;
    private final transient Map<ClaimId, ClaimRow> rows = new LinkedHashMap<>();
    private final transient Map<ClaimId, KeptEditor<Claim, VersionForm>> versions = new HashMap<>();
    private final Div body = new Div();

    ClaimsColumn(Board board) {
        super("verification.claims");
        this.board = board;
        Quiet byMouse = new Quiet(getTranslation("verification.claims.hint"));
        byMouse.addClassName("by-mouse");
        Quiet byTouch = new Quiet(getTranslation("verification.claims.hint.touch"));
        byTouch.addClassName("by-touch");
        add(byMouse, byTouch, body);
        board.record().claims().forEach(claim -> rows.put(claim.id(), new ClaimRow(board, this, claim)));
        takeUpDrafts();
        arrange();
        if (rows.isEmpty()) {
            body.add(new Paragraph(getTranslation("incident.claims.empty")));
        }
    }

    /** Rows stay where they are, so that nobody who types loses their place; what is new comes last. */
    void show(Map<UUID, Change> theirs) {
        for (Claim claim : board.record().claims()) {
            ClaimRow row = rows.get(claim.id());
            if (row == null) {
                row = new ClaimRow(board, this, claim);
                rows.put(claim.id(), row);
                body.add(new Div(row));
                row.mark(theirs.get(claim.id().value()));
            } else {
                row.show(claim, theirs.get(claim.id().value()));
            }
        }
        versions.values().forEach(version -> version.form().offer());
        Set<ClaimId> known = new HashSet<>(board.record().claims().stream().map(Claim::id).toList());
        rows.values().stream().filter(row -> !known.contains(row.claim().id()))
                .forEach(row -> row.gone(theirs.get(row.claim().id().value())));
    }

    /** What is being written and is on the screen: of a claim that is gone, nothing can be saved any more. */
    Stream<String> unsaved() {
        return Stream.concat(
                rows.values().stream().filter(row -> row.isOpen() && row.isAttached())
                        .map(row -> getTranslation("verification.unsaved.claim", row.claim().position())),
                rows.values().stream().filter(row -> versions.containsKey(row.claim().id()) && versions.get(row.claim().id()).isAttached())
                        .map(row -> getTranslation("verification.unsaved.version", row.claim().position())));
    }

    /** Opens the form for another version, beside the claim. */
    void enterVersion(Claim claim) {
        versions.computeIfAbsent(claim.id(), id -> new KeptEditor<>(() -> new VersionForm(claim, board::sources),
                board.desk().draft(VERSION, id.value(), board.id()), null, 0, entered -> {
                    board.desk().records.save(entered);
                    Notices.done(getTranslation("verification.version.saved", claim.position()));
                }, none -> Optional.empty(), () -> {
                    versions.remove(id);
                    board.changed();
                    arrange();
                }));
        arrange();
    }

    /** Of claims that are gone nothing is taken up: it cannot be saved. */
    void takeUpDrafts() {
        List<UUID> ids = board.record().claims().stream().map(claim -> claim.id().value()).toList();
        Set<UUID> assessed = board.desk().drafts.kept(ASSESS, ids);
        rows.values().stream().filter(row -> assessed.contains(row.claim().id().value())).forEach(ClaimRow::assess);
        Set<UUID> begun = board.desk().drafts.kept(VERSION, ids);
        rows.values().stream().map(ClaimRow::claim)
                .filter(claim -> begun.contains(claim.id().value()) && !versions.containsKey(claim.id())).forEach(this::enterVersion);
    }

    private void arrange() {
        body.removeAll();
        Set<ClaimId> placed = new HashSet<>();
        board.record().claims().stream().sorted(Comparator.comparing(claim -> !isNews(claim))).forEach(claim -> {
            if (placed.add(claim.id())) {
                Div group = new Div(rows.get(claim.id()));
                board.record().against(claim).stream().filter(other -> placed.add(other.id()))
                        .forEach(other -> group.add(rows.get(other.id())));
                group.getChildren().toList().forEach(row -> {
                    Component version = versions.get(((ClaimRow) row).claim().id());
                    if (version != null) {
                        group.add(version);
                    }
                });
                body.add(framed(group));
            }
        });
    }

    private Component framed(Div group) {
        if (group.getComponentCount() < 2) {
            return group;
        }
        group.addClassName("versions");
        Div framed = new Div(new H3(getTranslation("verification.versions")), group);
        framed.addClassName("versions-frame");
        return framed;
    }

    private boolean isNews(Claim claim) {
        return board.since().hasEntered(claim.id()) || board.since().hasChanged(claim.id());
    }
}
