package org.arasha.incident.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.incident.Claim;
import org.arasha.incident.ClaimTranslations.Lag;
import org.arasha.incident.Entry;
import org.arasha.incident.FieldGroup;
import org.arasha.incident.Involvement;
import org.arasha.shared.Id;
import org.arasha.shared.Language;
import org.arasha.shared.ui.EditForm;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.RowButton;
import org.arasha.shared.ui.Section;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** The parts of one kind: read, entered, changed in place, removed. What is typed into one stays while others change. */
class EntrySection<E extends Entry> extends Section {

    private final String key;
    private final transient RecordSections page;
    private final Class<E> kind;
    private final @Nullable FieldGroup group;
    private final transient Supplier<EditForm<E>> forms;
    private final transient Map<Id, Component> open = new LinkedHashMap<>();
    private final Div body = new Div();
    private @Nullable Component adding;

    /**
     * @param key   of its words: {@code incident.claims} is its title, {@code incident.claims.add} adds one
     * @param group the group of fields by which categories call for it, or null where every record has it
     */
    EntrySection(String key, RecordSections page, Class<E> kind, @Nullable FieldGroup group, Supplier<EditForm<E>> forms) {
        super(key);
        this.key = key;
        this.page = page;
        this.kind = kind;
        this.group = group;
        this.forms = forms;
        with(body);
        if (page.isWritable()) {
            withAction(new Button(getTranslation(key + ".add"), click -> add()));
        }
        withAction(page.historyLink(key.substring(key.lastIndexOf('.') + 1)));
    }

    String addKey() {
        return key + ".add";
    }

    /** Whether the record's categories call for it, or it holds something. */
    boolean isWanted() {
        return group == null || page.record().calls(group) || !entries().isEmpty() || adding != null || !open.isEmpty();
    }

    void add() {
        if (adding == null) {
            adding = page.forms().<E>editor(fresh(), 0, forms, null, page::save, known -> Optional.empty(), () -> {
                adding = null;
                page.changed();
            });
            page.show();
        }
    }

    /** What drafts of its forms are kept under. */
    Stream<UUID> parts() {
        return Stream.concat(Stream.of(fresh()), entries().stream().map(entry -> entry.id().value()));
    }

    private UUID fresh() {
        return KeptForms.fresh(page.record().incident().id(), key);
    }

    void takeUp(Set<UUID> begun) {
        entries().stream().filter(entry -> begun.contains(entry.id().value())).forEach(this::take);
        if (begun.contains(fresh())) {
            add();
        }
    }

    void show() {
        body.removeAll();
        setVisible(isWanted());
        List<E> entries = entries();
        Cards cards = page.cards();
        entries.forEach(entry -> body.add(open.getOrDefault(entry.id(), line(entry, cards))));
        open.forEach((id, editor) -> {
            if (entries.stream().noneMatch(entry -> entry.id().equals(id))) {
                body.add(editor);
            }
        });
        if (adding != null) {
            body.add(adding);
        } else if (entries.isEmpty()) {
            hint(key + ".empty");
        } else if (kind == Involvement.class && page.record().lacksPerpetrators()) {
            hint("incident.people.noPerpetrators");
        }
    }

    private void hint(String hintKey) {
        Paragraph hint = new Paragraph(getTranslation(hintKey));
        hint.addClassName("section-empty");
        body.add(hint);
    }

    private List<E> entries() {
        return page.record().entries(kind);
    }

    private Component line(E entry, Cards cards) {
        Div line = new Div(cards.of(entry));
        line.addClassName("entry-line");
        if (entry instanceof Claim claim) {
            page.lags(claim).stream().collect(Collectors.groupingBy(Lag::language, TreeMap::new, Collectors.toList()))
                    .forEach((language, lags) -> behind(line, claim, language, lags, cards.name(entry)));
        }
        if (page.isWritable()) {
            Div actions = new Div();
            actions.addClassName("row-actions");
            offer(actions, entry, cards.name(entry));
            line.add(actions);
        }
        return line;
    }

    private void behind(Div line, Claim claim, Language language, List<Lag> lags, String name) {
        String words = getTranslation("ui.language.name." + language);
        lags.forEach(lag -> line.add(new StatusBadge(Tone.WARNING, getTranslation("incident.claims.behind", words,
                getTranslation("ui.language.name." + lag.other())))));
        if (page.isWritable()) {
            line.add(new RowButton("incident.claims.right", words + ", " + name, () -> page.right(claim, language)));
        }
    }

    private void offer(Div actions, E entry, String name) {
        actions.removeAll();
        if (entry instanceof Claim claim) {
            actions.add(new RowButton("incident.claims.up", name, () -> page.move(claim, true)),
                    new RowButton("incident.claims.down", name, () -> page.move(claim, false)));
        }
        actions.add(new RowButton("ui.edit", name, () -> edit(entry)), new RowButton("incident.remove", name, () -> ask(actions, entry, name)));
    }

    private void ask(Div actions, E entry, String name) {
        actions.removeAll();
        actions.add(new Quiet(getTranslation("incident.remove.ask")),
                new RowButton("incident.remove.yes", name, () -> {
                    page.remove(entry);
                    Notices.done(getTranslation("incident.removed"));
                }), new RowButton("incident.remove.no", name, () -> offer(actions, entry, name)));
    }

    private void edit(E entry) {
        take(entry);
        show();
    }

    private void take(E entry) {
        open.put(entry.id(), page.forms().editor(entry.id().value(), entry.version(), forms, entry, page::save, this::latest, () -> {
            open.remove(entry.id());
            page.changed();
        }));
    }

    private Optional<E> latest(E entry) {
        return page.reread().entries(kind).stream().filter(one -> one.id().equals(entry.id())).findFirst();
    }
}
