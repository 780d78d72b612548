package org.arasha.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.desk.DraftKeeper;
import org.arasha.desk.FoldedForm;
import org.arasha.directory.Organisation;
import org.arasha.directory.OrganisationId;
import org.arasha.directory.Person;
import org.arasha.directory.Post;
import org.arasha.shared.Language;
import org.arasha.shared.PartialDate;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.FieldSet;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Lines;
import org.arasha.shared.ui.LocalizedTextField;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.PartialDateField;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.RowButton;
import org.arasha.shared.ui.Section;
import org.jspecify.annotations.Nullable;

/** What the person was and is, for whom and when; the one they certainly had on the day of an incident is what its record shows. */
class PostsSection extends Section {

    private final transient PersonDesk desk;
    private final transient Person person;
    private final transient Runnable changed;
    private final Language language = Here.language();

    PostsSection(PersonDesk desk, Person person, boolean writes, Runnable changed) {
        super("directory.posts");
        this.desk = desk;
        this.person = person;
        this.changed = changed;
        List<Post> posts = desk.posts.of(person.id());
        Map<OrganisationId, Organisation> organisations = desk.organisations.byId(
                posts.stream().map(Post::organisation).filter(Objects::nonNull).distinct().toList());
        if (posts.isEmpty()) {
            empty("directory.posts.empty");
        }
        Lines list = new Lines();
        posts.forEach(post -> list.add(line(post, organisations, writes)));
        add(list);
        if (writes) {
            add(form());
        }
    }

    private ListItem line(Post post, Map<OrganisationId, Organisation> organisations, boolean writes) {
        Organisation organisation = post.organisation() == null ? null : organisations.get(post.organisation());
        String words = Stream.of(post.post().in(language), organisation == null ? "" : organisation.name().in(language))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
        ListItem item = new ListItem(new Span(words), new Quiet(time(post)));
        if (writes) {
            Div work = new Div();
            work.addClassName("row-actions");
            item.add(work);
            offer(post, words, work);
        }
        return item;
    }

    private void offer(Post post, String words, Div work) {
        work.removeAll();
        work.add(new RowButton("directory.post.end", words, () -> end(post, words, work)), new RowButton("directory.post.remove", words, () -> {
            desk.posts.remove(post.id(), post.version());
            changed.run();
        }));
    }

    private void end(Post post, String words, Div work) {
        PartialDateField last = date("directory.post.last");
        last.setValue(post.until());
        boolean known = post.until() != null;
        if (known) {
            last.setHelperText(getTranslation("directory.post.last.none"));
        }
        Button save = new Button(getTranslation("ui.save"), click -> {
            if (new Checks().day(last, !known).that(last, Post.isInOrder(post.since(), last.getValue()), "directory.refusal.endsBeforeItBegins").passed()) {
                desk.posts.end(post.id(), post.version(), last.getValue());
                Notices.done(getTranslation("ui.saved"));
                changed.run();
            }
        });
        work.removeAll();
        work.add(last, save, new Button(getTranslation("ui.cancel"), click -> offer(post, words, work)));
        last.focus();
    }

    private PartialDateField date(String labelKey) {
        return new PartialDateField(getTranslation(labelKey)).withoutTime();
    }

    private String time(Post post) {
        return Stream.of(bound(post.since(), "directory.post.sinceDay", "directory.post.began"),
                        bound(post.until(), "directory.post.untilDay", "directory.post.ended"))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    private String bound(@Nullable PartialDate date, String day, String other) {
        return date == null ? "" : getTranslation(date.kind() == PartialDate.Kind.DAY ? day : other, Dates.partial(date));
    }

    private Component form() {
        LocalizedTextField post = new LocalizedTextField("directory.post", language, Post.LONGEST);
        OrganisationField organisation = new OrganisationField("directory.post.organisation", desk.organisations);
        PartialDateField since = date("directory.post.since");
        PartialDateField until = date("directory.post.until");
        DraftKeeper draft = new DraftKeeper(desk.drafts, "Post", person.id().value())
                .fields(new FieldSet().texts("post", post))
                .value("organisation", organisation, OrganisationField::written, OrganisationField::read)
                .partialDate("began", since).partialDate("ended", until).restore();
        Button add = new Button(getTranslation("directory.post.add"), click -> {
            draft.requireAllSeen();
            if (new Checks().that(post, !post.getValue().isEmpty() || !organisation.isEmpty(), "directory.refusal.emptyPost")
                    .shortEnough(post)
                    .day(since, false).day(until, false)
                    .that(until, Post.isInOrder(since.getValue(), until.getValue()), "directory.refusal.endsBeforeItBegins").passed()) {
                desk.posts.add(person.id(), organisation.getValue(), post.getValue(),
                        since.getValue(), until.getValue());
                draft.discard();
                Notices.done(getTranslation("ui.saved"));
                changed.run();
            }
        });
        return new FoldedForm("directory.post.add", post, organisation, since, until, add).keptBy(draft);
    }
}
