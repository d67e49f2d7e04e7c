-- Five training years, 2021 to 2025, of as many learners as `made.size` says, written straight into the read tables: what the
-- projections would have made of several million events. All numbers are fixed, so two loads are the same.
--
-- Every learner trains face to face in two of the five years, forty of his region to a class, and every twenty-fifth asks for
-- an equivalence instead. Identifiers rise with time, as those of the service do. A position is the day, then the kind of
-- event, then its number: `made.at`.

SET synchronous_commit = off;
SET work_mem = '128MB';
SET maintenance_work_mem = '512MB';

CREATE FUNCTION made.id(kind text, number bigint) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
    $$ SELECT (lpad(to_hex(number), 12, '0') || '7' || left(md5(kind || number), 3) || '8' || right(md5(kind || number), 15))::uuid $$;
CREATE FUNCTION made.at(day date, kind int, number bigint) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
    $$ SELECT (day - '2019-12-31'::date) * 1000000000::bigint + kind * 100000000 + number $$;
CREATE FUNCTION made.noon(day date) RETURNS timestamptz LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
    $$ SELECT (day + time '04:00') AT TIME ZONE 'UTC' $$;
-- The n-th of some words.
CREATE FUNCTION made.pick(words text[], n bigint) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
    $$ SELECT words[1 + n % cardinality(words)] $$;

-- Indexes are made again at the end.
CREATE TABLE made.indexes AS
    SELECT schemaname, indexname, indexdef FROM pg_indexes i
    WHERE schemaname IN ('directory', 'plans', 'requests', 'roster', 'statistics')
      AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = format('%I.%I', schemaname, indexname)::regclass);
DO $$
DECLARE one record;
BEGIN
    FOR one IN SELECT * FROM made.indexes LOOP
        EXECUTE format('DROP INDEX %I.%I', one.schemaname, one.indexname);
    END LOOP;
END $$;

-- The regions that have none below them; the first is the largest.
CREATE TABLE made.region AS
    SELECT code, row_number() OVER (ORDER BY code DESC) - 1 AS place FROM statistics.region r
    WHERE NOT EXISTS (SELECT FROM statistics.region WHERE parent = r.code);
-- Every region with itself and all above it.
CREATE TABLE made.above AS
    WITH RECURSIVE above(region, top) AS (
        SELECT code, code FROM statistics.region
        UNION ALL SELECT a.region, r.parent FROM above a JOIN statistics.region r ON r.code = a.top WHERE r.parent IS NOT NULL)
    SELECT region, top FROM above;

CREATE TABLE made.trade AS
    SELECT made.id('trade', n) AS trade, n, name
    FROM unnest('{汽车驾驶员,电工,水暖工,锅炉工,厨师,园林绿化工,打字员,收银员,保育员,电话话务员,仓库保管员,汽车维修工,木工,'
        '瓦工,油漆工,图书资料业务员,护理员,热力司炉工,计算机操作员,收发员}'::text[]) WITH ORDINALITY t(name, n);
CREATE TABLE made.point AS
    SELECT made.id('point', n) AS point, n, code AS region, r.place, '第' || n || '培训中心面授点' AS name
    FROM made.region r CROSS JOIN generate_series(0, 1) second CROSS JOIN LATERAL (SELECT r.place * 2 + second + 1 AS n) x;
-- A unit for every fifty learners, all in one region.
CREATE TABLE made.unit AS
    SELECT made.id('unit', n) AS unit, n, r.code AS region,
           made.pick('{人民医院,第一中学,实验小学,环境卫生管理处,公路管理站,水利工程管理处,图书馆,公园管理处,交通运输局,'
               '机关事务管理局}', n) || '第' || n || '分部' AS name
    FROM generate_series(1, (SELECT learners / 50 + 1 FROM made.size)) n
    JOIN made.region r ON r.place = CASE n % 20 WHEN 0 THEN 0 ELSE n % (SELECT count(*) FROM made.region) END;

CREATE TABLE made.learner AS
    SELECT made.id('learner', g.n) AS learner, g.n, u.unit, u.region, t.trade, (g.n * 7 / 3 % 6)::int AS grade,
           made.pick('{王,李,张,刘,陈,杨,黄,赵,吴,周,徐,孙,马,朱,胡,郭,何,林,高,罗,郑,梁,谢,宋,唐,许,邓,冯,韩,曹}',
               ('x' || left(md5('s' || g.n), 7))::bit(28)::int)
           || made.pick('{建,国,志,文,秀,玉,春,海,永,红,桂,金,德,明,小,晓,立,成,光,庆}', ('x' || left(md5('g' || g.n), 7))::bit(28)::int)
           || made.pick('{华,英,明,军,平,芳,兰,强,霞,民,生,云,珍,梅,峰,龙,娟,波,林,祥,伟,丽,勇,艳,敏}',
               ('x' || left(md5('h' || g.n), 7))::bit(28)::int) AS name,
           '2020-01-01'::date + (g.n * 350 / (SELECT learners FROM made.size))::int AS day
    FROM generate_series(1, (SELECT learners FROM made.size)) g(n)
    JOIN made.unit u ON u.n = g.n / 50 + 1 JOIN made.trade t ON t.n = g.n * 13 / 5 % 20 + 1;

-- Who trains in which year, forty to a class, in the order of the region's roster.
CREATE TABLE made.seat AS
    SELECT learner, n, grade, learner_region, year, count(*) OVER () AS total,
           (place - 1) / 40 AS class_of_region, ((place - 1) % 40)::int AS seat
    FROM (SELECT learner, n, grade, region AS learner_region, year,
                 row_number() OVER (PARTITION BY region, year ORDER BY n) AS place
          FROM made.learner CROSS JOIN generate_series(2021, 2025) year WHERE (n + 3 * year) % 5 < 2) x;
CREATE TABLE made.class AS
    SELECT *, made.id('class', n) AS class, start - 30 AS reported, start - 25 AS approved, start + 12 AS submitted,
           start + 15 + (n % 10)::int AS confirmed
    FROM (SELECT *, row_number() OVER (ORDER BY start, region, class_of_region) AS n
          FROM (SELECT DISTINCT s.year, s.learner_region AS region, s.class_of_region, p.point,
                       make_date(s.year, 1, 1) + 45 + ((s.class_of_region * 37 + p.place * 11) % 318)::int AS start
                FROM made.seat s JOIN made.region r ON r.code = s.learner_region
                JOIN made.point p ON p.n = r.place * 2 + s.class_of_region % 2 + 1) y) z;
CREATE INDEX ON made.class (year, region, class_of_region);
ANALYZE made.class; ANALYZE made.seat; ANALYZE made.learner;
CREATE TABLE made.enrolment AS
    SELECT row_number() OVER (ORDER BY c.n, s.seat) AS n, c.n AS class_number, c.class, c.year::smallint AS year, c.point,
           c.region, s.learner, s.grade, s.seat, c.start - 20 + s.seat % 15 AS day, c.start, c.submitted,
           -- NULL until the last day.
           CASE WHEN c.confirmed <= '2025-12-31' THEN c.confirmed END AS confirmed,
           CASE WHEN s.n % 50 = 1 THEN NULL WHEN s.n % 20 = 0 THEN 550 ELSE 600 + s.n % 80 * 5 END::int AS mark
    FROM made.seat s JOIN made.class c USING (year, class_of_region) WHERE c.region = s.learner_region;
CREATE TABLE made.request AS
    SELECT made.id('request', row_number() OVER (ORDER BY year, n)) AS request, row_number() OVER (ORDER BY year, n) AS n,
           learner, grade, region, year::smallint AS year, make_date(year, 1, 10) + (n % 330)::int AS day,
           CASE n % 10 WHEN 0 THEN 'rejected' WHEN 1 THEN CASE year WHEN 2025 THEN 'pending' ELSE 'withdrawn' END ELSE 'approved' END
               AS status
    FROM made.learner CROSS JOIN generate_series(2021, 2025) year WHERE (n + 3 * year) % 25 = 2;

-- The directory and the roster.

INSERT INTO directory.points (point, office, name, established, capacity, training_scope, place, introduction, contact_name,
                              contact_phone, contact_subject, enabled, disabled_reason, version)
SELECT point, lpad(region::text, 6, '0'), name, '2015-06-01', 200, '机关事业单位工勤技能岗位', '培训楼', repeat('简介', 60), '联系人',
       '025-88880000', NULL, n % 30 <> 0, CASE WHEN n % 30 = 0 THEN '整改' END, 1 FROM made.point;
INSERT INTO roster.trades (trade, name, retired, merged_into, changed_on, version)
SELECT trade, name, n = 20, NULL, '2020-01-01', 1 FROM made.trade;
INSERT INTO roster.units (unit, name, region, merged_into, changed_on, version)
SELECT unit, name, lpad(region::text, 6, '0'), CASE WHEN n % 100 = 7 THEN made.id('unit', n - 1) END,
       '2020-01-01'::date + (n % 2000)::int, 1 FROM made.unit;
INSERT INTO roster.unit_names (unit, name)
SELECT unit, name FROM made.unit UNION ALL SELECT unit, '原' || name FROM made.unit WHERE n % 10 = 3;
INSERT INTO roster.learners (learner, name, id_masked, id_hash, personal, sex, trade, grade, unit, region, on_roster,
                             leave_reason, enabled_accounts, active, erased, registered_at, version)
SELECT learner, name, '320102********' || lpad((n % 10000)::text, 4, '0'), md5('id' || n) || md5('hash' || n),
       jsonb_build_object('subject', learner, 'data', repeat(md5(n::text), 8)), CASE n % 3 WHEN 0 THEN 'female' ELSE 'male' END,
       trade, ('{ordinary,junior,intermediate,senior,technician,senior_technician}'::text[])[grade + 1], unit,
       lpad(region::text, 6, '0'), n % 40 <> 0, CASE WHEN n % 40 = 0 THEN 'retired' END, (n % 3 = 0)::int, n % 3 = 0, false,
       made.noon(day), 1
FROM made.learner ORDER BY n;
INSERT INTO roster.learner_counts (region, trade, grade, active, on_roster, learners)
SELECT region, trade, grade, active, on_roster, count(*) FROM roster.learners GROUP BY 1, 2, 3, 4, 5;

-- Plans and classes with everybody in them, and one plan in ten that came to nothing.

INSERT INTO plans.plans (plan, point, office, training_year, name, audience, hours_tenths, enrolment_from, enrolment_to,
                         training_from, training_to, exam_from, exam_to, place, teachers, irregular_windows, planned, approved,
                         allowed, enrolled, status, revision, reported_at, decided_at, opinion, submission, submitted_at,
                         confirmed_at, version)
SELECT class, point, lpad(region::text, 6, '0'), year, made.pick('{叉车司机,电工,厨师,园林绿化工,汽车维修工}', n) || year || '年第' || n || '期班',
       'everyone', 240, start - 20, start - 5, start, start + 3, start + 10, start + 10, '培训楼', NULL::jsonb, false, 40, 40, 40, enrolled,
       CASE WHEN confirmed <= '2025-12-31' THEN 'ended' WHEN submitted <= '2025-12-31' THEN 'awaiting_confirmation'
            WHEN start <= '2025-12-31' THEN 'in_training' ELSE 'enrolling' END,
       1, made.noon(reported), made.noon(approved), NULL::text, (submitted <= '2025-12-31')::int,
       CASE WHEN submitted <= '2025-12-31' THEN made.noon(submitted) END,
       CASE WHEN confirmed <= '2025-12-31' THEN made.noon(confirmed) END, 50
FROM made.class JOIN (SELECT class, count(*) AS enrolled FROM made.enrolment GROUP BY class) e USING (class)
UNION ALL
SELECT made.id('idle', n), point, lpad(region::text, 6, '0'), year, '未开班计划' || n, 'technicians', 400, start - 20, start - 5, start,
       start + 3, start + 10, start + 10, NULL, NULL, false, 60, NULL, NULL, 0,
       made.pick(CASE WHEN start > '2025-11-01' THEN '{awaiting_approval}'::text[] ELSE '{rejected,withdrawn,cancelled}' END, n / 10),
       1, made.noon(reported), made.noon(approved), '名额已满', 0, NULL, NULL, 2
FROM made.class WHERE n % 10 = 4;
INSERT INTO plans.enrolments (plan, learner, enrolled_at, withdrawn_at, mark_tenths, absent, reported, passed)
SELECT class, learner, made.noon(day), NULL, CASE WHEN submitted <= '2025-12-31' THEN mark END,
       submitted <= '2025-12-31' AND mark IS NULL, submitted <= '2025-12-31',
       CASE WHEN confirmed IS NOT NULL THEN coalesce(mark >= 600, false) END
FROM made.enrolment ORDER BY n;
INSERT INTO plans.submissions (plan, submission, submitted_at, learners, reported, decision, opinion, decided_at)
SELECT class, 1, made.noon(min(submitted)),
       jsonb_agg(jsonb_build_object('learner', learner, 'score',
           CASE WHEN mark IS NULL THEN '"absent"'::jsonb ELSE jsonb_build_object('mark', trim_scale(mark / 10.0)::text) END)),
       count(*), CASE WHEN min(confirmed) IS NOT NULL THEN 'confirmed' END, NULL, made.noon(min(confirmed))
FROM made.enrolment WHERE submitted <= '2025-12-31' GROUP BY class;
INSERT INTO requests.requests (request, learner, training_year, kind, title, organiser, dates_from, dates_to, claimed_tenths,
                               description, attachments, status, granted_tenths, opinion, submitted_at, decided_at,
                               decided_office, version)
SELECT request, learner, year, made.pick('{seminar,advanced_course,technical_exchange,other}', n), '技能研修班', '省工考办', day - 9,
       day - 5, 240, repeat('说明', 40), '[]', status, CASE status WHEN 'approved' THEN 240 END, NULL, made.noon(day),
       CASE WHEN status IN ('approved', 'rejected') THEN made.noon(day + 6) END,
       CASE WHEN status IN ('approved', 'rejected') THEN lpad(region::text, 6, '0') END, 2
FROM made.request ORDER BY n;

-- The statistics: facts, postings, totals.

INSERT INTO statistics.closed_day (day, position, last_position, digest)
SELECT day, made.at(day::date + 1, 0, 0), made.at(day::date + 1, 0, 0) - 1, md5(day::text)
FROM generate_series('2020-01-01', '2025-12-31', interval '1 day') day;
INSERT INTO statistics.naming (id, position, day, name, merged)
SELECT point, n, '2020-01-01'::date, name, NULL::uuid FROM made.point
UNION ALL SELECT trade, 1000 + n, '2020-01-01', name, NULL FROM made.trade
UNION ALL SELECT unit, 10000 + n, '2020-01-01', name, NULL FROM made.unit
UNION ALL SELECT unit, 10000000 + n, '2021-05-05', NULL, made.id('unit', n - 1) FROM made.unit WHERE n % 100 = 7;
INSERT INTO statistics.learner_fact (learner, position, day, unit, trade, grade, grade_from)
SELECT learner, made.at(day, 1, n), day, unit, trade, grade, NULL FROM made.learner ORDER BY n;
INSERT INTO statistics.approved_class (class, training_year, region, point)
SELECT class, year, region, point FROM made.class ORDER BY n;
INSERT INTO statistics.class_version (class, position, day, training_year, region, point, name, enrolment_from, enrolment_to,
                                      training_from, training_to, exam_from, exam_to, planned, approved, allowed, hours, status)
SELECT c.plan, made.at(v.day, v.kind, m.n), v.day, c.training_year, m.region, c.point, c.name, c.enrolment_from, c.enrolment_to,
       c.training_from, c.training_to, c.exam_from, c.exam_to, c.planned, CASE WHEN v.kind > 2 THEN c.approved END,
       CASE WHEN v.kind > 2 THEN c.allowed END, c.hours_tenths, v.status
FROM plans.plans c JOIN made.class m ON m.class = c.plan
CROSS JOIN LATERAL (VALUES (m.reported, 2, 'awaiting_approval'), (m.approved, 3, 'enrolling'), (m.start, 4, 'in_training'),
    (m.submitted, 5, 'awaiting_confirmation'), (m.confirmed, 6, 'ended')) v(day, kind, status)
WHERE v.day <= '2025-12-31' ORDER BY 2;
INSERT INTO statistics.enrolment_fact (class, learner, position, day, fact, value)
SELECT class, learner, f.position, f.day, fact, value FROM made.enrolment e
CROSS JOIN LATERAL (VALUES (made.at(e.day, 7, e.n), e.day, 1, NULL), (made.at(submitted - 1, 5, class_number), submitted - 1, 3, mark),
    (made.at(confirmed, 6, class_number), confirmed, CASE WHEN mark >= 600 THEN 4 END, 240)) f(position, day, fact, value)
WHERE fact IS NOT NULL AND f.day <= '2025-12-31' ORDER BY f.position, e.n;

ANALYZE made.enrolment; ANALYZE made.request;
CREATE TABLE made.posting AS
    -- The roster (20), and who left it.
    SELECT made.at(day, 1, n) AS position, 0 AS ix, 20 AS quantity, 0 AS training_year, region, NULL::uuid AS point,
           NULL::uuid AS class, learner, day, 1 AS amount FROM made.learner
    UNION ALL
    SELECT made.at('2025-06-30', 1, n), 0, 20, 0, region, NULL, NULL, learner, '2025-06-30', -1 FROM made.learner WHERE n % 40 = 0
    UNION ALL
    -- An approval: classes approved (3) and held (4), headcount approved (5) and allowed (6).
    SELECT made.at(approved, 3, n), q.ix, q.quantity, year, region, point, class, NULL,
           CASE q.quantity WHEN 4 THEN start ELSE approved END, q.amount
    FROM made.class CROSS JOIN (VALUES (0, 3, 1), (1, 4, 1), (2, 5, 40), (3, 6, 40)) q(ix, quantity, amount)
    UNION ALL
    -- A point's first class of the year: points approved (1) and held (2).
    SELECT made.at(min(approved), 3, min(n)), q.quantity + 3, q.quantity, year, region, point, NULL, NULL,
           CASE q.quantity WHEN 1 THEN min(approved) ELSE min(start) END, 1
    FROM made.class CROSS JOIN generate_series(1, 2) q(quantity) GROUP BY year, region, point, q.quantity
    UNION ALL
    -- An enrolment: enrolled (7), trained (8) once the class is held, face to face (21), persons (24).
    SELECT made.at(day, 7, n), q.ix, q.quantity, year, region, point, class, learner,
           CASE q.quantity WHEN 8 THEN start ELSE day END, 1
    FROM made.enrolment CROSS JOIN (VALUES (0, 7), (1, 8), (2, 21), (3, 24)) q(ix, quantity)
    UNION ALL
    -- A confirmation: passed (9), passes and persons of face to face (25, 26), qualified (31) where 24 hours are enough.
    SELECT made.at(confirmed, 6, class_number), seat * 4 + q.ix, q.quantity, year, region, point, class, learner, confirmed, 1
    FROM made.enrolment CROSS JOIN (VALUES (0, 9), (1, 25), (2, 26), (3, 31)) q(ix, quantity)
    WHERE confirmed IS NOT NULL AND mark >= 600 AND (q.quantity < 31 OR grade < 4)
    UNION ALL
    -- A request: equivalence (23), persons (24).
    SELECT made.at(day, 8, n), q.ix, q.quantity, year, region, NULL, NULL, learner, day, 1
    FROM made.request CROSS JOIN (VALUES (0, 23), (1, 24)) q(ix, quantity)
    UNION ALL
    -- A decision: less of these, or passes and persons of equivalence (29, 30) and qualified.
    SELECT made.at(day + 6, 9, n), q.ix, q.quantity, year, region, NULL, NULL, learner, day + 6, q.amount
    FROM made.request CROSS JOIN (VALUES (0, 23, -1), (1, 24, -1), (0, 29, 1), (1, 30, 1), (2, 31, 1)) q(ix, quantity, amount)
    WHERE CASE WHEN q.amount > 0 THEN status = 'approved' AND (q.quantity < 31 OR grade < 4)
               ELSE status IN ('rejected', 'withdrawn') END;
ANALYZE made.posting;
INSERT INTO statistics.posting (position, ix, quantity, training_year, region, point, class, learner, day, amount)
SELECT position, ix, quantity, training_year, region, point, class, learner, day, amount FROM made.posting ORDER BY position, ix;

-- As the projection rolls them up: every region with what is below it, points for 3 to 9, classes for 7 to 9.
INSERT INTO statistics.total (scope, training_year, quantity, day, total)
SELECT scope, training_year, quantity, day,
       sum(amount) OVER (PARTITION BY scope, training_year, quantity ORDER BY day)
FROM (
    SELECT lpad(to_hex(top), 32, '0')::uuid AS scope, training_year, quantity, day, sum(amount) AS amount
    FROM (SELECT region, training_year, quantity, day, sum(amount) AS amount FROM made.posting GROUP BY 1, 2, 3, 4) p
    JOIN made.above USING (region) GROUP BY 1, 2, 3, 4
    UNION ALL
    SELECT point, training_year, quantity, day, sum(amount) FROM made.posting WHERE quantity BETWEEN 3 AND 9 GROUP BY 1, 2, 3, 4
    UNION ALL
    SELECT class, training_year, quantity, day, sum(amount) FROM made.posting WHERE quantity BETWEEN 7 AND 9 GROUP BY 1, 2, 3, 4
) daily ORDER BY 1, 2, 3, 4;

DO $$
DECLARE one record;
BEGIN
    FOR one IN SELECT * FROM made.indexes LOOP
        EXECUTE one.indexdef;
    END LOOP;
END $$;
DROP SCHEMA made CASCADE;
