package org.arasha.appeal.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.Appeal.Addressing;
import org.arasha.directory.Authorities;
import org.arasha.directory.Authority;
import org.arasha.directory.AuthorityId;
import org.arasha.directory.Channel;
import org.arasha.directory.Official;
import org.arasha.directory.OfficialId;
import org.arasha.shared.Language;
import org.arasha.shared.MailAddress;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.Section;
import org.jspecify.annotations.Nullable;

/** To whom an appeal goes – those in office on its day – and by which way. */
class AddresseeRows extends Section {

    private record Row(Official official, Select<Channel> channel, TextField email, Select<Language> language) {}

    private final transient Authorities authorities;
    private final transient Supplier<Language> own;
    private final transient Runnable changed;
    private final transient Map<OfficialId, Row> rows = new LinkedHashMap<>();
    private final transient List<Official> offered = new ArrayList<>();
    private final transient List<AddressForm> missing = new ArrayList<>();
    private final MultiSelectComboBox<Official> choice = new MultiSelectComboBox<>();
    private final Select<Addressing> addressing = Inputs.choice("appeal.addressing", "appeal.addressing.", Addressing.values());
    private final Div lines = new Div();
    private final Language language = Language.of(UI.getCurrent().getLocale());

    /** @param own the language of the appeal */
    AddresseeRows(Authorities authorities, Appeal appeal, Supplier<Language> own, Runnable changed) {
        super("appeal.addressees");
        this.authorities = authorities;
        this.own = own;
        this.changed = changed;
        Map<OfficialId, Official> chosen =
                authorities.officials(appeal.addressees().stream().map(Appeal.Addressee::official).toList());
        choice.setItems(offered);
        choice.setItemLabelGenerator(one -> one.post().in(language) + ", " + one.name().in(language));
        choice.setAriaLabel(getTranslation("appeal.addressees"));
        choice.setPlaceholder(getTranslation("appeal.addressees.choose"));
        choice.setWidthFull();
        for (Appeal.Addressee addressee : appeal.addressees()) {
            addRow(chosen.get(addressee.official()), addressee.channel(), addressee.email(), addressee.language());
        }
        addressing.setValue(appeal.text().addressing());
        addressing.setHelperText(getTranslation("appeal.addressing.hint"));
        addressing.setWidthFull();
        addressing.addValueChangeListener(change -> {
            show();
            changed.run();
        });
        show();
        offer(appeal.text().date());
        choice.setValue(Set.copyOf(chosen.values()));
        choice.addValueChangeListener(change -> choose(change.getValue()));
        add(choice, lines, addressing);
    }

    /** Those in office on the day of the letter, and whoever is chosen already. */
    void offer(LocalDate day) {
        offered.clear();
        offered.addAll(authorities.inOffice(day));
        rows.values().stream().map(Row::official).filter(one -> offered.stream().noneMatch(other -> other.id().equals(one.id())))
                .forEach(offered::add);
        choice.getDataProvider().refreshAll();
    }

    List<Appeal.Addressee> values() {
        return rows.values().stream().map(row -> new Appeal.Addressee(row.official().id(), row.channel().getValue(),
                row.channel().getValue() == Channel.MAIL ? row.email().getValue().strip() : null, row.language().getValue())).toList();
    }

    Addressing addressing() {
        return addressing.getValue();
    }

    /** The languages in which letters go out. */
    Set<Language> languages() {
        return rows.isEmpty() ? Set.of(own.get()) : rows.values().stream().map(this::languageOf).collect(Collectors.toSet());
    }

    /** The languages in which letters go out that name this body. */
    Set<Language> languagesOf(AuthorityId body) {
        return addressing() == Addressing.TOGETHER ? languages() : rows.values().stream()
                .filter(row -> row.official().authority().equals(body)).map(this::languageOf).collect(Collectors.toSet());
    }

    private Language languageOf(Row row) {
        return row.language().isEmpty() ? own.get() : row.language().getValue();
    }

    /** The bodies that demands can go to. */
    List<Authority> bodies() {
        Set<AuthorityId> ids = rows.values().stream().map(row -> row.official().authority()).collect(Collectors.toSet());
        return List.copyOf(authorities.byId(ids).values());
    }

    Checks check(Checks checks) {
        rows.values().stream().filter(row -> row.channel().getValue() == Channel.MAIL)
                .forEach(row -> checks.mailAddress(row.email()));
        return checks;
    }

    /** Each of them can be addressed in the languages of the letters that name them. */
    Checks checkWhole(Checks checks) {
        missing.forEach(form -> form.checkSaved(checks));
        return checks;
    }

    private void choose(Set<Official> now) {
        rows.keySet().retainAll(now.stream().map(Official::id).collect(Collectors.toSet()));
        for (Official official : now) {
            if (!rows.containsKey(official.id())) {
                Authority body = authorities.find(official.authority());
                addRow(official, body.channel(), body.email(), null);
            }
        }
        show();
        changed.run();
    }

    private void addRow(Official official, Channel way, @Nullable String address, @Nullable Language written) {
        Select<Channel> channel = Inputs.choice("appeal.channel", "channel.", Channel.MAIL, Channel.E_OTINISH, Channel.POST,
                Channel.IN_PERSON, Channel.NOT_KNOWN);
        channel.setValue(way);
        TextField email = Inputs.line("appeal.email", MailAddress.LONGEST);
        email.setValue(address == null ? "" : address);
        email.setVisible(way == Channel.MAIL);
        channel.addValueChangeListener(change -> {
            email.setVisible(change.getValue() == Channel.MAIL);
            changed.run();
        });
        email.addValueChangeListener(change -> changed.run());
        Select<Language> filed = Inputs.choice("appeal.addressee.language", "ui.language.name.", Language.values());
        filed.setEmptySelectionAllowed(true);
        filed.setEmptySelectionCaption(getTranslation("appeal.language.own"));
        filed.setItemLabelGenerator(one -> getTranslation(one == null ? "appeal.language.own" : "ui.language.name." + one));
        filed.setValue(written);
        filed.addValueChangeListener(change -> {
            show();
            changed.run();
        });
        rows.put(official.id(), new Row(official, channel, email, filed));
    }

    /** Also asks for the forms of address that the languages of filing lack, one after another. */
    void show() {
        lines.removeAll();
        missing.clear();
        for (Row row : rows.values()) {
            Div line = new Div(new Span(row.official().addressedPost().in(language) + " "
                    + row.official().addressedName().in(language)), row.channel(), row.email(), row.language());
            line.addClassName("addressee");
            if (lines.getComponentCount() > 0) {
                Div actions = new Div(up(row.official()));
                actions.addClassName("row-actions");
                line.add(actions);
            }
            lines.add(line);
            languagesOf(row.official().authority()).stream().sorted().filter(one -> !row.official().isAddressedIn(one)).findFirst()
                    .ifPresent(lacking -> askForForm(row, lacking));
        }
    }

    /** In the letter the addressees stand in this order. */
    private Button up(Official official) {
        Button up = new Button(VaadinIcon.ARROW_UP.create(), click -> {
            List<Row> order = new ArrayList<>(rows.values());
            int place = List.copyOf(rows.keySet()).indexOf(official.id());
            Collections.swap(order, place, place - 1);
            rows.clear();
            order.forEach(row -> rows.put(row.official().id(), row));
            show();
            changed.run();
        });
        up.setAriaLabel(getTranslation("appeal.moveUp", official.post().in(language)));
        return up;
    }

    private void askForForm(Row row, Language lacking) {
        AddressForm form = new AddressForm(authorities, row.official(), lacking, saved -> {
            rows.replace(saved.id(), new Row(saved, row.channel(), row.email(), row.language()));
            show();
            changed.run();
        });
        missing.add(form);
        lines.add(form);
    }
}
