package org.arasha.appeal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.Appeal.Addressee;
import org.arasha.appeal.Appeal.Addressing;
import org.arasha.desk.Drafts;
import org.arasha.directory.Authorities;
import org.arasha.directory.Authority;
import org.arasha.directory.AuthorityId;
import org.arasha.directory.Official;
import org.arasha.directory.OfficialId;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.Section;

/** To whom an appeal goes – those in office on its day – and by which way. */
class AddresseeRows extends Section {

    private final transient Authorities authorities;
    private final transient Supplier<Language> own;
    private final transient Runnable changed;
    private final transient List<AddresseeRow> rows = new ArrayList<>();
    private final transient MissingForms missing;
    private final MultiSelectComboBox<Official> choice = new MultiSelectComboBox<>();
    private final Select<Addressing> addressing = Inputs.choice("appeal.addressing", "appeal.addressing.", Addressing.values());
    private final Div lines = new Div();
    private LocalDate day;

    /** @param own the language of the appeal */
    AddresseeRows(Authorities authorities, Drafts drafts, Appeal appeal, Supplier<Language> own, Runnable changed) {
        super("appeal.addressees");
        this.authorities = authorities;
        this.own = own;
        this.changed = changed;
        Language reader = Here.language();
        missing = new MissingForms(authorities, drafts, appeal.id(), saved -> {
            rows.stream().filter(row -> row.official().id().equals(saved.id())).forEach(row -> row.show(saved));
            show();
            changed.run();
        });
        day = appeal.text().date();
        choice.setItems(query -> authorities.inOffice(day, query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream())
                .setIdentifierProvider(Official::id);
        choice.setItemLabelGenerator(one -> one.post().in(reader) + ", " + one.name().in(reader));
        choice.setAriaLabel(getTranslation("appeal.addressees"));
        choice.setPlaceholder(getTranslation("appeal.addressees.choose"));
        choice.setWidthFull();
        addressing.setHelperText(getTranslation("appeal.addressing.hint"));
        addressing.setWidthFull();
        show(appeal.addressees(), appeal.text().addressing());
        addressing.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                show();
                changed.run();
            }
        });
        choice.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose(change.getValue());
            }
        });
        add(choice, lines, addressing);
    }

    /** Those in office on the day of the letter; whoever is chosen already stays. */
    void offer(LocalDate now) {
        day = now;
        choice.getDataProvider().refreshAll();
    }

    List<Addressee> values() {
        return rows.stream().map(AddresseeRow::value).toList();
    }

    Addressing addressing() {
        return addressing.getValue();
    }

    /** Rows that stay are kept; where all is so already nothing is touched: somebody may be typing there. */
    final void show(List<Addressee> now, Addressing as) {
        if (values().equals(now) && addressing.getValue() == as) {
            return;
        }
        LetterTexts.fill(addressing, as);
        if (!values().equals(now)) {
            Map<OfficialId, Official> known = authorities.officials(now.stream().map(Addressee::official).toList());
            List<AddresseeRow> before = List.copyOf(rows);
            rows.clear();
            now.forEach(one -> {
                AddresseeRow row = of(before, known.get(one.official()));
                row.show(one);
                rows.add(row);
            });
            choice.setValue(rows.stream().map(AddresseeRow::official).collect(Collectors.toCollection(HashSet::new)));
        }
        show();
    }

    /** The languages in which letters go out. */
    Set<Language> languages() {
        return rows.isEmpty() ? Set.of(own.get()) : rows.stream().map(row -> row.language(own.get())).collect(Collectors.toSet());
    }

    /** The languages in which letters go out that name this body. */
    Set<Language> languagesOf(AuthorityId body) {
        return addressing() == Addressing.TOGETHER ? languages() : rows.stream()
                .filter(row -> row.official().authority().equals(body)).map(row -> row.language(own.get())).collect(Collectors.toSet());
    }

    /** The bodies that demands can go to. */
    List<Authority> bodies() {
        return List.copyOf(authorities.byId(rows.stream().map(row -> row.official().authority()).collect(Collectors.toSet())).values());
    }

    Checks check(Checks checks) {
        rows.stream().filter(AddresseeRow::isByMail).forEach(row -> checks.mailAddress(row.email));
        return checks;
    }

    Set<OfficialId> held(Set<Component> wanting) {
        return rows.stream().filter(row -> wanting.contains(row.email)).map(row -> row.official().id()).collect(Collectors.toSet());
    }

    /** Each of them can be addressed in the languages of the letters that name them. */
    Checks checkWhole(Checks checks) {
        return missing.check(checks);
    }

    private void choose(Set<Official> now) {
        Set<OfficialId> ids = now.stream().map(Official::id).collect(Collectors.toSet());
        rows.removeIf(row -> !ids.contains(row.official().id()));
        for (Official official : now) {
            if (rows.stream().noneMatch(row -> row.official().id().equals(official.id()))) {
                Authority body = authorities.find(official.authority());
                AddresseeRow row = of(rows, official);
                row.show(new Addressee(official.id(), body.channel(), body.email(), null));
                rows.add(row);
            }
        }
        show();
        changed.run();
    }

    private AddresseeRow of(List<AddresseeRow> known, Official official) {
        return known.stream().filter(row -> row.official().id().equals(official.id())).findFirst()
                .orElseGet(() -> new AddresseeRow(official, changed, this::show, () -> up(official.id())));
    }

    /** Also asks for the forms of address that the languages of filing lack, one after another. */
    final void show() {
        lines.removeAll();
        missing.begin();
        rows.forEach(row -> {
            row.place(lines.getComponentCount() == 0);
            lines.add(row);
            languagesOf(row.official().authority()).stream().sorted().filter(one -> !row.official().isAddressedIn(one)).findFirst()
                    .ifPresent(lacking -> lines.add(missing.of(row.official(), lacking)));
        });
    }

    private void up(OfficialId official) {
        int place = rows.stream().map(row -> row.official().id()).toList().indexOf(official);
        Collections.swap(rows, place, place - 1);
        show();
        changed.run();
    }
}
