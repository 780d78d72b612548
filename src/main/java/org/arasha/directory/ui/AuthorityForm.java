package org.arasha.directory.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.UUID;
import org.arasha.directory.Authorities;
import org.arasha.directory.Authority;
import org.arasha.directory.AuthorityId;
import org.arasha.directory.Channel;
import org.arasha.directory.RegionNames;
import org.arasha.shared.Language;
import org.arasha.shared.MailAddress;
import org.arasha.shared.PlainText;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.EditForm;
import org.arasha.shared.ui.FieldSet;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.LocalizedTextField;
import org.jspecify.annotations.Nullable;

/** A body: how it is called and addressed, what is above it, where it acts and how letters reach it. */
class AuthorityForm extends EditForm<Authority> {

    private static final int LONGEST_CODE = 40;

    private final transient Authorities authorities;
    private final transient Map<String, String> regions;
    private final Language language = Here.language();
    private final LocalizedTextField name = new LocalizedTextField("directory.authority.name", language, Authority.LONGEST_NAME);
    private final LocalizedTextField addressed = new LocalizedTextField("directory.authority.addressed", language, Authority.LONGEST_NAME);
    private final ComboBox<AuthorityId> superior = new ComboBox<>();
    private final Select<String> region;
    private final Select<Channel> channel = Inputs.choice("appeal.channel", "channel.", Channel.MAIL, Channel.E_OTINISH,
            Channel.POST, Channel.IN_PERSON, Channel.NOT_KNOWN);
    private final TextField email = Inputs.line("appeal.email", MailAddress.LONGEST);
    private final LocalizedTextField postal = new LocalizedTextField("directory.authority.postal", language, Authority.LONGEST_ADDRESS).oneLine();
    private final TextField code = Inputs.line("directory.authority.code", LONGEST_CODE);
    private transient @Nullable Authority known;

    AuthorityForm(Authorities authorities, RegionNames names) {
        this.authorities = authorities;
        this.regions = names.regions(language);
        superior.setLabel(getTranslation("directory.authority.superior"));
        superior.setHelperText(getTranslation("directory.authority.superior.hint"));
        superior.setClearButtonVisible(true);
        superior.setItemLabelGenerator(this::nameOf);
        superior.setItems(query -> authorities.after(null, query.getFilter().orElse(""), language).stream().map(Authority::id)
                .skip(query.getOffset()).limit(query.getLimit()));
        region = Inputs.any("directory.authority.region", "directory.authority.country", regions.keySet(),
                one -> regions.getOrDefault(one, one));
        postal.setHelperText(getTranslation("directory.authority.postal.hint"));
        code.setHelperText(getTranslation("directory.authority.code.hint"));
        add(name, addressed, Inputs.pair(superior, region), Inputs.pair(channel, email), postal, code);
    }

    private String nameOf(AuthorityId id) {
        return authorities.find(id).name().in(language);
    }

    @Override
    public void fill(Authority body) {
        known = body;
        name.setValue(body.name());
        addressed.setValue(body.addressed());
        superior.setValue(body.superior());
        region.setValue(body.region());
        channel.setValue(body.channel());
        email.setValue(body.email() == null ? "" : body.email());
        postal.setValue(body.postal());
        code.setValue(body.code() == null ? "" : body.code());
    }

    @Override
    public boolean isRight() {
        Checks checks = new Checks().filled(name).shortEnough(name).shortEnough(addressed).shortEnough(postal).filled(channel)
                .atMost(code, LONGEST_CODE)
                .that(code, code.getValue().isBlank() || Authority.isCode(code.getValue().strip()), "directory.refusal.code")
                .that(superior, known == null || superior.isEmpty() || !authorities.isAbove(known.id(), superior.getValue()),
                        "directory.refusal.aboveItself");
        return (channel.getValue() == Channel.MAIL || !email.getValue().isBlank() ? checks.mailAddress(email) : checks).passed();
    }

    @Override
    public Authority value(@Nullable Authority before) {
        return new Authority(before == null ? AuthorityId.fresh() : before.id(), before == null ? 0 : before.version(), name.getValue(),
                addressed.getValue(), superior.getValue(), channel.getValue(), PlainText.orNull(email.getValue()),
                postal.getValue(), PlainText.orNull(code.getValue()), region.getValue());
    }

    @Override
    public FieldSet fields() {
        return new FieldSet().texts("directory.authority.name", name).texts("directory.authority.addressed", addressed)
                .with("directory.authority.superior", superior, this::nameOf, id -> id.value().toString(),
                        text -> new AuthorityId(UUID.fromString(text)))
                .with("directory.authority.region", region, one -> regions.getOrDefault(one, one), one -> one, one -> one)
                .with("appeal.channel", channel, one -> getTranslation("channel." + one)).text("appeal.email", email)
                .texts("directory.authority.postal", postal)
                .text("directory.authority.code", code);
    }
}
