package org.arasha.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.arasha.access.Unchecked;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people were, for whom, and when. */
@Service
@Transactional
public class Posts {

    private final PostStore store;
    private final PersonAccess access;
    private final Merges merges;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Posts(PostStore store, PersonAccess access, Merges merges, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.access = access;
        this.merges = merges;
        this.events = events;
        this.clock = clock;
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Post> of(PersonId person) {
        access.requireVisible(person);
        return store.of(person.value());
    }

    /**
     * What they certainly were then, for this organisation if one is given; of several the one they began last. For records that
     * name them; asks nobody's permission.
     */
    @Unchecked
    @Transactional(readOnly = true)
    public Optional<Post> on(PartialDate when, PersonId person, @Nullable OrganisationId organisation) {
        return on(when, store.of(person.value()), organisation);
    }

    /** The same of somebody the reader may know of. */
    @Transactional(readOnly = true)
    public Optional<Post> shownOn(PartialDate when, PersonId person, @Nullable OrganisationId organisation) {
        return on(when, of(person), organisation);
    }

    private Optional<Post> on(PartialDate when, List<Post> latestFirst, @Nullable OrganisationId organisation) {
        LocalDate today = LocalDate.now(clock);
        return latestFirst.stream().filter(post -> post.isHeldOn(when, today))
                .filter(post -> organisation == null || organisation.equals(post.organisation())).findFirst();
    }

    /** @throws Refusal where they were made one with another meanwhile */
    @PreAuthorize(People.ENTERS)
    public Post add(PersonId person, @Nullable OrganisationId organisation, LocalizedText post, @Nullable PartialDate since,
            @Nullable PartialDate until) {
        access.requireVisible(person);
        if (organisation == null && post.isEmpty()) {
            throw new Refusal("directory.refusal.emptyPost");
        }
        Refusal.ifLonger(post, Post.LONGEST);
        requireOrder(since, until);
        merges.requireApart("person", person.value());
        return told(store.save(new Post(PostId.fresh(), 0, person, organisation, post, since, until)));
    }

    /**
     * @param until null where that it ended was a mistake, and they hold it still or nobody knows
     * @throws OptimisticLockingFailureException when somebody changed it meanwhile
     */
    @PreAuthorize(People.ENTERS)
    public Post end(PostId id, long version, @Nullable PartialDate until) {
        Post post = found(id, version);
        requireOrder(post.since(), until);
        return told(store.save(post.ended(until)));
    }

    /** Takes out what was entered by mistake; the history keeps it. */
    @PreAuthorize(People.ENTERS)
    public void remove(PostId id, long version) {
        Post post = found(id, version);
        store.delete(post);
        told(post);
    }

    private Post found(PostId id, long version) {
        Post post = store.findById(id).filter(one -> one.version() == version)
                .orElseThrow(() -> new OptimisticLockingFailureException("The post has changed"));
        access.requireVisible(post.person());
        return post;
    }

    private static void requireOrder(@Nullable PartialDate since, @Nullable PartialDate until) {
        if (!Post.isInOrder(since, until)) {
            throw new Refusal("directory.refusal.endsBeforeItBegins");
        }
    }

    private Post told(Post post) {
        events.publishEvent(new PersonChanged(post.person()));
        return post;
    }
}
