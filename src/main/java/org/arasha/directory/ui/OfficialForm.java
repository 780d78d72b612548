package org.arasha.directory.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.util.List;
import org.arasha.directory.Authority;
import org.arasha.directory.AuthorityId;
import org.arasha.directory.Official;
import org.arasha.directory.OfficialId;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Days;
import org.arasha.shared.ui.EditForm;
import org.arasha.shared.ui.FieldSet;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.LocalizedTextField;
import org.jspecify.annotations.Nullable;

/** Who heads a body and when; a form of address that is not known is left out until a letter needs it. */
class OfficialForm extends EditForm<Official> {

    private final AuthorityId authority;
    private final LocalizedTextField name = field("directory.official.name");
    private final LocalizedTextField post = field("directory.official.post");
    private final LocalizedTextField addressedPost = field("directory.official.addressedPost");
    private final LocalizedTextField addressedName = field("directory.official.addressedName");
    private final DatePicker since = Days.past(getTranslation("directory.official.since"));
    private final DatePicker until = Days.picker();

    OfficialForm(AuthorityId authority) {
        this.authority = authority;
        until.setLabel(getTranslation("directory.official.until"));
        add(Inputs.pair(name, post), Inputs.pair(addressedPost, addressedName), Inputs.pair(since, until));
    }

    private static LocalizedTextField field(String key) {
        return new LocalizedTextField(key, Here.language(), Authority.LONGEST_NAME);
    }

    @Override
    public void fill(Official known) {
        name.setValue(known.name());
        post.setValue(known.post());
        addressedPost.setValue(known.addressedPost());
        addressedName.setValue(known.addressedName());
        since.setValue(known.since());
        until.setValue(known.until());
    }

    @Override
    public boolean isRight() {
        Checks checks = new Checks().filled(name).filled(post);
        List.of(name, post, addressedPost, addressedName).forEach(checks::shortEnough);
        return checks.day(since, true).day(until, false)
                .that(until, until.isEmpty() || since.isEmpty() || !until.getValue().isBefore(since.getValue()),
                        "directory.refusal.endsBeforeItBegins").passed();
    }

    @Override
    public Official value(@Nullable Official known) {
        return new Official(known == null ? OfficialId.fresh() : known.id(), known == null ? 0 : known.version(), authority,
                name.getValue(), post.getValue(), addressedPost.getValue(), addressedName.getValue(), since.getValue(), until.getValue());
    }

    @Override
    public FieldSet fields() {
        return new FieldSet().texts("directory.official.name", name).texts("directory.official.post", post)
                .texts("directory.official.addressedPost", addressedPost).texts("directory.official.addressedName", addressedName)
                .with("directory.official.since", since, Dates::day).with("directory.official.until", until, Dates::day);
    }
}
