package org.arasha.legal.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.arasha.incident.LawNames;
import org.arasha.incident.NormRef;
import org.arasha.legal.Norm;
import org.arasha.legal.NormFilter;
import org.arasha.legal.NormId;
import org.arasha.legal.Norms;
import org.arasha.shared.PlainText;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Days;
import org.arasha.shared.ui.EditForm;
import org.arasha.shared.ui.FieldSet;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.LocalizedTextField;
import org.jspecify.annotations.Nullable;

/** An article as it was in force from one day to another; what is not compared with the official text says so. */
class NormForm extends EditForm<Norm> {

    private final transient Norms norms;
    private final transient LawNames laws;
    private final transient Optional<Norm> replaced;
    private final Select<String> law = new Select<>();
    private final TextField article = Inputs.line("legal.norm.article", Norm.LONGEST_ARTICLE);
    private final TextField part = Inputs.line("legal.norm.part", Norm.LONGEST_PART);
    private final LocalizedTextField title = new LocalizedTextField("legal.norm.title", Here.language(), Norm.LONGEST_TITLE);
    private final LocalizedTextField text = new LocalizedTextField("legal.norm.text", Here.language(), Norm.LONGEST_TEXT);
    private final LocalizedTextField cited = new LocalizedTextField("legal.norm.cited", Here.language(), Norm.LONGEST_TITLE);
    private final TextField address = Inputs.line("legal.norm.address", Norm.LONGEST_ADDRESS);
    private final DatePicker from = Days.picker();
    private final DatePicker until = Days.picker();
    private final ComboBox<Norm> replacedBy = new ComboBox<>();
    private final Checkbox confirmed = new Checkbox(getTranslation("legal.norm.confirmed"));
    private transient @Nullable Norm known;

    /** @param replaced whose later version is entered; it will end the day before */
    NormForm(Norms norms, LawNames laws, Optional<Norm> replaced) {
        this.norms = norms;
        this.laws = laws;
        this.replaced = replaced;
        law.setLabel(getTranslation("legal.norm.law"));
        law.setItems(laws.all());
        law.setItemLabelGenerator(key -> key == null ? "" : laws.name(key, Here.language()));
        law.addValueChangeListener(change -> {
            if (change.isFromClient() && cited.getValue().isEmpty()) {
                cited.setValue(norms.cited(change.getValue()));
            }
        });
        cited.setHelperText(getTranslation("legal.norm.cited.hint"));
        text.setHelperText(getTranslation("legal.norm.text.hint"));
        from.setLabel(getTranslation("legal.norm.from"));
        until.setLabel(getTranslation("legal.norm.until"));
        until.setHelperText(getTranslation("legal.norm.until.hint"));
        replacedBy.setLabel(getTranslation("legal.norm.replacedBy"));
        replacedBy.setClearButtonVisible(true);
        replacedBy.setItemLabelGenerator(one -> NormWords.version(one) + " · " + one.title().in(Here.language()));
        replacedBy.setItems(query -> offered(query.getFilter().orElse("")).stream().skip(query.getOffset()).limit(query.getLimit()));
        replaced.ifPresent(this::begin);
        add(Inputs.pair(law, article, part), title, cited, text, address, Inputs.pair(from, until), replacedBy, confirmed);
    }

    private List<Norm> offered(String words) {
        return norms.after(null, new NormFilter(null, null, words));
    }

    private void begin(Norm before) {
        law.setValue(before.ref().law());
        article.setValue(before.ref().article());
        part.setValue(orEmpty(before.ref().part()));
        title.setValue(before.title());
        cited.setValue(before.law());
        address.setValue(orEmpty(before.address()));
        replacedBy.setVisible(false);
    }

    @Override
    public void fill(Norm norm) {
        begin(norm);
        known = norm;
        text.setValue(norm.text());
        from.setValue(norm.validFrom());
        until.setValue(norm.validUntil());
        confirmed.setValue(norm.confirmed());
        replacedBy.setVisible(true);
        replacedBy.setValue(norm.replacedBy() == null ? null : norms.find(norm.replacedBy()));
    }

    @Override
    public boolean isRight() {
        LocalDate first = from.getValue();
        LocalDate last = until.getValue();
        boolean whole = new Checks().filled(law).filled(article).atMost(article, Norm.LONGEST_ARTICLE).atMost(part, Norm.LONGEST_PART)
                .filled(title).shortEnough(title).filled(cited).shortEnough(cited).shortEnough(text).atMost(address, Norm.LONGEST_ADDRESS)
                .that(address, address.getValue().isBlank() || Norm.isAddress(address.getValue().strip()), "incident.refusal.noWebAddress")
                .day(from, replaced.isPresent()).day(until, false)
                .that(until, first == null || last == null || !last.isBefore(first), "directory.refusal.endsBeforeItBegins")
                .that(from, replaced.map(Norm::validFrom).filter(before -> first != null && !first.isAfter(before)).isEmpty(),
                        "legal.refusal.notLater")
                .that(replacedBy, known == null || replacedBy.isEmpty() || !replacedBy.getValue().id().equals(known.id()),
                        "legal.refusal.replacesItself").passed();
        return whole && hasItsDaysForItself();
    }

    private boolean hasItsDaysForItself() {
        Optional<Norm> other = norms.overlapping(value(known)).filter(one -> replaced.filter(before -> before.id().equals(one.id())).isEmpty());
        return new Checks().that(from, other.isEmpty(), "legal.norm.overlaps", other.map(NormWords::version).orElse("")).passed();
    }

    @Override
    public Norm value(@Nullable Norm before) {
        return new Norm(before == null ? NormId.fresh() : before.id(), before == null ? 0 : before.version(),
                new NormRef(law.getValue(), article.getValue().strip(), PlainText.orNull(part.getValue())),
                cited.getValue(), title.getValue(), text.getValue(), from.getValue(), until.getValue(), confirmed.getValue(),
                PlainText.orNull(address.getValue()),
                replacedBy.isEmpty() ? null : replacedBy.getValue().id());
    }

    @Override
    public FieldSet fields() {
        return new FieldSet().with("legal.norm.law", law, key -> laws.name(key, Here.language()), key -> key, key -> key)
                .text("legal.norm.article", article).text("legal.norm.part", part).texts("legal.norm.title", title)
                .texts("legal.norm.cited", cited).texts("legal.norm.text", text).text("legal.norm.address", address).with("legal.norm.from", from, Dates::day)
                .with("legal.norm.until", until, Dates::day)
                .with("legal.norm.replacedBy", replacedBy, NormWords::version, one -> one.id().value().toString(),
                        id -> norms.find(NormId.of(id)))
                .with("legal.norm.confirmed", confirmed, one -> getTranslation("ui.yes"));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
