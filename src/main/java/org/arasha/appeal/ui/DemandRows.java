package org.arasha.appeal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.Appeal.Demand;
import org.arasha.appeal.TextPlace;
import org.arasha.appeal.TextsBehind;
import org.arasha.directory.Authorities;
import org.arasha.directory.Authority;
import org.arasha.directory.AuthorityId;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.LocalizedTextField;
import org.arasha.shared.ui.Section;
import org.jspecify.annotations.Nullable;

/** What is demanded, each of one addressee. */
class DemandRows extends Section {

    private final transient List<DemandRow> rows = new ArrayList<>();
    private final transient Set<UUID> recorded = new HashSet<>();
    private final transient Authorities authorities;
    private final transient Supplier<List<Authority>> bodies;
    private final transient Runnable changed;
    private final transient BiConsumer<TextPlace, Language> right;
    private final transient TextRemarks remarks;
    private final Language first;
    private final Div lines = new Div();

    DemandRows(Authorities authorities, Appeal appeal, Supplier<List<Authority>> bodies, Runnable changed,
            BiConsumer<TextPlace, Language> right, TextRemarks remarks) {
        super("appeal.demands");
        this.authorities = authorities;
        this.bodies = bodies;
        this.changed = changed;
        this.right = right;
        this.remarks = remarks;
        this.first = appeal.text().language();
        withAction(new Button(getTranslation("appeal.demands.add"), click -> show(row(UUID.randomUUID()), null, LocalizedText.NONE)));
        show(appeal.demands(), appeal.demands());
        add(lines);
    }

    /** A demand counts once it has a body and words; till then it is as it was found, if it was there. */
    List<Demand> typed(List<Demand> found) {
        return rows.stream().flatMap(row -> row.isWhole() ? Stream.of(row.value())
                : found.stream().filter(one -> one.demand().equals(row.demand))).toList();
    }

    Set<UUID> held(Set<Component> wanting) {
        return rows.stream().filter(row -> !row.isWhole() || wanting.contains(row.text)).map(row -> row.demand).collect(Collectors.toSet());
    }

    List<HalfDemand> halves() {
        return rows.stream().filter(this::isHalf).map(DemandRow::half).toList();
    }

    /**
     * What is half typed stays as it is.
     *
     * @param found those on record as their author knows them
     */
    void show(List<Demand> now, List<Demand> found) {
        recorded.clear();
        found.forEach(one -> recorded.add(one.demand()));
        List<UUID> ids = now.stream().map(Demand::demand).toList();
        rows.stream().filter(row -> row.isWhole() && !ids.contains(row.demand)).toList().forEach(this::remove);
        List<UUID> shown = rows.stream().filter(row -> !row.isWhole()).map(row -> row.demand).toList();
        now.stream().filter(one -> !shown.contains(one.demand())).filter(one -> !typed(List.of()).contains(one))
                .forEach(one -> show(row(one.demand()), one.authority(), one.text()));
        order(ids);
        rows.forEach(row -> row.remarks.setVisible(recorded.contains(row.demand)));
    }

    /** As on record; what is half typed comes last. */
    private void order(List<UUID> ids) {
        List<DemandRow> ordered = rows.stream()
                .sorted(Comparator.comparingInt(row -> ids.contains(row.demand) ? ids.indexOf(row.demand) : ids.size())).toList();
        if (!ordered.equals(rows)) {
            rows.clear();
            rows.addAll(ordered);
            lines.removeAll();
            ordered.forEach(lines::add);
        }
    }

    void show(List<HalfDemand> halves) {
        halves.forEach(one -> show(row(one.demand()), one.body(), one.text()));
    }

    Stream<LocalizedTextField> texts() {
        return rows.stream().map(row -> row.text);
    }

    Checks check(Checks checks) {
        rows.forEach(row -> checks.shortEnough(row.text));
        return checks;
    }

    void showBehind(List<TextsBehind.Mark> behind) {
        rows.forEach(row -> row.marks.show(behind));
    }

    /** Every demand that was begun has both, in each language in which it goes out. */
    Checks checkWhole(Checks checks, Function<AuthorityId, Set<Language>> filed) {
        for (DemandRow row : rows.stream().filter(row -> row.isWhole() || isHalf(row)).toList()) {
            checks.filled(row.body);
            (row.body.isEmpty() ? Set.of(first) : filed.apply(row.body.getValue().id())).stream().sorted()
                    .forEach(language -> checks.filledIn(language, row.text));
        }
        return checks;
    }

    /** One that is on record is taken out by its button, not by emptying it. */
    private boolean isHalf(DemandRow row) {
        return !row.isWhole() && (!row.isEmpty() || recorded.contains(row.demand));
    }

    private DemandRow row(UUID demand) {
        return rows.stream().filter(row -> row.demand.equals(demand)).findFirst().orElseGet(() -> {
            DemandRow[] row = new DemandRow[1];
            row[0] = new DemandRow(demand, first, right, remarks.at(TextPlace.ofDemand(demand)), changed, () -> {
                remove(row[0]);
                changed.run();
            });
            rows.add(row[0]);
            lines.add(row[0]);
            return row[0];
        });
    }

    /** Each may go to whoever is an addressee by now; what is chosen stays. */
    void offer() {
        rows.forEach(row -> row.offer(offered(row.half().body())));
    }

    private void show(DemandRow row, @Nullable AuthorityId body, LocalizedText text) {
        row.offer(offered(body));
        row.show(body, text);
    }

    private List<Authority> offered(@Nullable AuthorityId chosen) {
        List<Authority> offered = new ArrayList<>(bodies.get());
        if (chosen != null && offered.stream().noneMatch(one -> one.id().equals(chosen))) {
            offered.add(authorities.find(chosen));
        }
        return offered;
    }

    private void remove(DemandRow row) {
        rows.remove(row);
        lines.remove(row);
    }
}
