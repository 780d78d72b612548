package org.arasha.incident;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The kinds of violation: read by everyone, kept by administrators. None is ever deleted. */
@Service
@Transactional
public class Categories {

    private static final String KEEPS = "hasRole('ADMINISTRATOR')";

    private static final long NAMES = 0x6172_6173_6861_0003L;

    /** Each of the first level, followed by those within it. */
    private static final String IN_ORDER = """
            select c.id, c.version, c.code, c.within, c.position, c.name_ru, c.name_kk, c.name_en, c.retired,
                array(select field_group from category_field_group g where g.category_id = c.id) as groups
            from category c left join category wider on wider.id = c.within
            where %s
            order by coalesce(wider.position, c.position), coalesce(wider.id, c.id), c.within is not null, c.position""";

    private static final RowMapper<Category> CATEGORY = (row, n) -> new Category(
            new CategoryId(row.getObject("id", UUID.class)), row.getLong("version"), row.getString("code"),
            row.getObject("within") == null ? null : new CategoryId(row.getObject("within", UUID.class)),
            row.getInt("position"),
            LocalizedText.read(row, "name"),
            row.getBoolean("retired"), Category.shown(Arrays.stream((String[]) row.getArray("groups").getArray())
                    .map(FieldGroup::valueOf).collect(Collectors.toSet())));

    private final CategoryStore store;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Categories(CategoryStore store, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.store = store;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** All of them, retired ones too, each wider one before those within it. */
    @Transactional(readOnly = true)
    public List<Category> all() {
        return jdbc.sql(IN_ORDER.formatted("true")).query(CATEGORY).list();
    }

    /** Those to choose from, and those chosen already, in their order. */
    @Transactional(readOnly = true)
    public List<Category> offered(Set<CategoryId> chosen) {
        return all().stream().filter(one -> !one.retired() || chosen.contains(one.id())).toList();
    }

    @Cacheable("categories")
    @Transactional(readOnly = true)
    public List<Category> byId(Collection<CategoryId> ids) {
        return ids.isEmpty() ? List.of() : jdbc.sql(IN_ORDER.formatted("c.id in (:ids)"))
                .param("ids", ids.stream().map(CategoryId::value).toList()).query(CATEGORY).list();
    }

    /** @throws Refusal when there is none of this code */
    @Transactional(readOnly = true)
    public Category coded(String code) {
        return jdbc.sql(IN_ORDER.formatted("c.code = :code")).param("code", code).query(CATEGORY).optional()
                .orElseThrow(() -> new Refusal("incident.refusal.noSuchCategory"));
    }

    /** A new one, the last of its level. */
    @PreAuthorize(KEEPS)
    public Category add(@Nullable CategoryId within, LocalizedText name, Set<FieldGroup> groups) {
        requireName(name);
        lockNames();
        CategoryId id = CategoryId.fresh();
        if (within != null && find(within).within() != null) {
            throw new Refusal("incident.refusal.twoLevels");
        }
        int position = siblings(within).stream().mapToInt(Category::position).max().orElse(0) + 1;
        Category added = new Category(id, 0, id.value().toString(), within, position, name, false, Category.shown(groups));
        requireOneOfItsName(added);
        return told(added);
    }

    /** @throws OptimisticLockingFailureException when somebody changed it meanwhile */
    @PreAuthorize(KEEPS)
    public Category describe(Category described) {
        requireName(described.name());
        lockNames();
        if (!find(described.id()).name().equals(described.name())) {
            requireOneOfItsName(described);
        }
        return told(described);
    }

    /** No longer offered, or offered again. */
    @PreAuthorize(KEEPS)
    public void retire(CategoryId id, boolean retired) {
        told(find(id).retired(retired));
    }

    /** Changes places with the one before or after it on its level. */
    @PreAuthorize(KEEPS)
    public void move(CategoryId id, boolean up) {
        List<Category> level = new ArrayList<>(siblings(find(id).within()));
        int at = level.stream().map(Category::id).toList().indexOf(id);
        int to = up ? at - 1 : at + 1;
        if (to >= 0 && to < level.size()) {
            level.add(to, level.remove(at));
            for (int i = 0; i < level.size(); i++) {
                if (level.get(i).position() != i + 1) {
                    told(level.get(i).at(i + 1));
                }
            }
        }
    }

    private List<Category> siblings(@Nullable CategoryId within) {
        return jdbc.sql(IN_ORDER.formatted("c.within is not distinct from :within"))
                .param("within", within == null ? null : within.value(), java.sql.Types.OTHER).query(CATEGORY).list();
    }

    private Category find(CategoryId id) {
        return store.findById(id).orElseThrow(() -> new Refusal("incident.refusal.noSuchCategory"));
    }

    private Category told(Category category) {
        Category saved = store.save(category);
        events.publishEvent(new CategoryChanged(category.id()));
        return saved;
    }

    /** Until the end of the transaction nobody else names one, so that two do not get the same name, or place, at once. */
    private void lockNames() {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(NAMES).query((row, n) -> n).list();
    }

    /** Of two of one name nobody knows which to choose, and reports count them apart. */
    private void requireOneOfItsName(Category category) {
        if (siblings(category.within()).stream().anyMatch(other -> !other.id().equals(category.id()) && other.isCalled(category.name()))) {
            throw new Refusal("incident.refusal.categoryKnown");
        }
    }

    private static void requireName(LocalizedText name) {
        if (name.isEmpty()) {
            throw new Refusal("incident.refusal.noCategoryName");
        }
        Refusal.ifLonger(name, Category.LONGEST_NAME);
    }
}
