package org.arasha.incident.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.arasha.incident.Claim;
import org.arasha.incident.ClaimTranslations.Lag;
import org.arasha.incident.Detention;
import org.arasha.incident.Entry;
import org.arasha.incident.Equipment;
import org.arasha.incident.FieldGroup;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Involvement;
import org.arasha.incident.Proceeding;
import org.arasha.incident.Source;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Notices;

/** The record of an incident, section by section, to be read and changed in place. */
class RecordSections extends Div {

    private final transient RecordDesk desk;
    private final boolean writable;
    private final transient Consumer<IncidentRecord> afterChange;
    private final transient List<EntrySection<?>> sections;
    private final OverviewSection overview;
    private final LinksSection links;
    private final Div more = new Div();
    private transient IncidentRecord record;
    private transient List<Lag> lags = List.of();

    RecordSections(RecordDesk desk, IncidentRecord record, Consumer<IncidentRecord> afterChange) {
        this.desk = desk;
        this.record = record;
        this.afterChange = afterChange;
        writable = desk.mayWrite() && !record.incident().isClosed();
        Choices choices = new Choices(desk, this::record);
        overview = new OverviewSection(this, desk);
        links = new LinksSection(this, desk);
        sections = List.of(
                new EntrySection<>("incident.people", this, Involvement.class, null, () -> new InvolvementForm(choices)),
                new EntrySection<>("incident.claims", this, Claim.class, null, () -> new ClaimForm(choices)),
                new EntrySection<>("incident.detentions", this, Detention.class, FieldGroup.DETENTIONS, () -> new DetentionForm(choices)),
                new EntrySection<>("incident.cases", this, Proceeding.class, FieldGroup.PROCEEDINGS, () -> new ProceedingForm(choices)),
                new EntrySection<>("incident.equipment", this, Equipment.class, FieldGroup.EQUIPMENT, () -> new EquipmentForm(choices)),
                new EntrySection<>("incident.sources", this, Source.class, null, () -> new SourceForm(choices)));
        more.addClassName("row-actions");
        add(overview);
        sections.forEach(this::add);
        add(links, more);
        if (writable) {
            takeUpDrafts();
        }
        show();
    }

    IncidentRecord record() {
        return record;
    }

    boolean isWritable() {
        return writable;
    }

    Cards cards() {
        return new Cards(record, desk.index);
    }

    Component historyLink(String part) {
        Anchor link = new Anchor(IncidentNavigation.to(record.incident().number()) + "/history/" + part, getTranslation("incident.history"));
        link.addClassName("quiet");
        return link;
    }

    KeptForms forms() {
        return new KeptForms(desk.drafts, record.incident().id());
    }

    /** Opens the forms in which the reader has begun to type before. */
    private void takeUpDrafts() {
        Set<UUID> begun = forms().begun(Stream.concat(Stream.of(overview.part()), sections.stream().flatMap(EntrySection::parts)).toList());
        if (!begun.isEmpty()) {
            overview.takeUp(begun);
            sections.forEach(section -> section.takeUp(begun));
        }
    }

    void save(Supplier<? extends Entry> made) {
        desk.records.save(made);
        Notices.done(getTranslation("ui.saved"));
    }

    void remove(Entry entry) {
        desk.records.remove(entry);
        changed();
    }

    void move(Claim claim, boolean up) {
        desk.records.move(claim, up);
        changed();
    }

    /** The translations of a claim that another language has left behind. */
    List<Lag> lags(Claim claim) {
        return lags.stream().filter(lag -> lag.claim().equals(claim.id())).toList();
    }

    void right(Claim claim, Language language) {
        desk.translations.right(claim, language);
        changed();
    }

    IncidentRecord reread() {
        record = desk.records.of(record.incident().id());
        return record;
    }

    /** Shows what is known now; forms that are open stay as they are. */
    void changed() {
        reread();
        show();
        afterChange.accept(record);
    }

    void show() {
        lags = desk.translations.of(record.incident().id());
        overview.show();
        sections.forEach(EntrySection::show);
        more.removeAll();
        if (writable) {
            sections.stream().filter(section -> !section.isWanted())
                    .forEach(section -> more.add(new Button(getTranslation(section.addKey()), click -> section.add())));
        }
    }
}
