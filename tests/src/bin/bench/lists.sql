-- :count requests more. Everything is spread by remainders of the place in the row, so that both sizes have the
-- same shares; the word «самовар» stands in as many subjects at both.
BEGIN;
CREATE TEMP TABLE place AS
WITH RECURSIVE seq(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM seq WHERE i < :count) SELECT i FROM seq;
CREATE TEMP TABLE base AS
SELECT *, (SELECT max(id) FROM ticket) AS last, (SELECT id FROM account WHERE roles = 'operator') AS operator
FROM ticket ORDER BY id DESC LIMIT 1;

INSERT INTO ticket (id, number, version, subject, category, subtopic, kind, service, status, priority, is_open,
    is_waiting, details, requester_name, email, phone, preferred, lang, access_code_hash, assignee_id, created_at,
    updated_at, answered_at, first_answer_due, first_answered_at, solution_due, preliminary, next_due, paused_at,
    rating, rating_text, queue_group, level, is_escalated, status_at)
SELECT last + i, number(i), 1,
    CASE i % 5 WHEN 0 THEN 'Не приходит код подтверждения' WHEN 1 THEN 'Оплата не прошла, деньги списаны'
        WHEN 2 THEN 'Не загружается документ' WHEN 3 THEN 'Подпись не работает' ELSE 'Ошибка при отправке заявления' END
        || CASE WHEN i % (:count / 20) = 7 THEN ' самовар' ELSE '' END,
    CASE WHEN i % 1000 = 999 THEN 'rare' WHEN i % 7 < 2 THEN 'access' ELSE 'forms' END,
    subtopic, kind, service, state, priority, state != 'closed', state IN ('needs_answer', 'at_agency'), details,
    requester_name, 'citizen-' || i || '@example.org', '+7' || (9000000000 + i), preferred, lang,
    randomblob(32), CASE i % 3 WHEN 0 THEN operator END, made, made + 3600000, NULL, made + 14400000, NULL,
    made + 259200000, preliminary,
    CASE WHEN state IN ('received', 'in_progress') THEN created_at + ((i * 7919) % 432000000) - 172800000 ELSE 253370764800000 END,
    NULL, NULL, '', CASE i % 7 WHEN 0 THEN 'access' WHEN 1 THEN 'payments' ELSE 'forms' END, i % 50 = 1, i % 50 = 1, made
FROM (SELECT *, i, created_at - 63072000000 + (i * 63072000000) / :count AS made,
    CASE WHEN i % 4 != 1 THEN 'closed' WHEN i % 16 = 1 THEN 'received' WHEN i % 16 = 5 THEN 'in_progress'
        WHEN i % 16 = 9 THEN 'needs_answer' WHEN i % 32 = 13 THEN 'at_agency' ELSE 'answered' END AS state
    FROM base, place);

INSERT INTO ticket_term (term, ticket_id)
SELECT word.value, last + i FROM place, base, json_each(
    CASE i % 5 WHEN 0 THEN '["не","приходит","код","подтверждения"]' WHEN 1 THEN '["оплата","не","прошла","деньги","списаны"]'
        WHEN 2 THEN '["не","загружается","документ"]' WHEN 3 THEN '["подпись","не","работает"]'
        ELSE '["ошибка","при","отправке","заявления"]' END) AS word;
INSERT INTO ticket_term (term, ticket_id)
SELECT 'самовар', last + i FROM place, base WHERE i % (:count / 20) = 7;

INSERT INTO ticket_term (term, ticket_id)
SELECT char(31) || ticket.category || char(31) || term, ticket.id FROM ticket_term JOIN ticket ON ticket.id = ticket_term.ticket_id, base
WHERE ticket.id > base.last;

-- A device for every three requests; sixty requests belong to the citizen who filed the last real one.
CREATE TEMP TABLE citizen AS SELECT session_id FROM guest_grant ORDER BY ticket_id DESC LIMIT 1;
INSERT INTO guest_session (id, token_hash, created_at, expires_at)
SELECT randomblob(16), hex(randomblob(32)), created_at, created_at + 15552000000
FROM place, base WHERE i % 3 = 0;
CREATE TEMP TABLE device AS SELECT id, row_number() OVER (ORDER BY rowid) - 1 AS nth FROM guest_session;
INSERT INTO guest_grant (session_id, ticket_id, updated_at, seen_at)
SELECT device.id, last + i, created_at - 63072000000 + (i * 63072000000) / :count + 3600000, created_at
FROM place JOIN device ON device.nth = i / 3 + 1, base;
INSERT OR IGNORE INTO guest_grant (session_id, ticket_id, updated_at, seen_at)
SELECT session_id, last + i, created_at - 63072000000 + (i * 63072000000) / :count + 3600000, created_at
FROM place, base, citizen WHERE i % (:count / 60) = 3;

-- Every request was filed, and the queue was read by several people for two years.
INSERT INTO journal (seq, created_at, actor, action, object, note, seal)
SELECT head.seq + i, created_at - 63072000000 + (i * 63072000000) / :count,
    CASE i % 2 WHEN 0 THEN 'guest:' || i ELSE 'staff:' || (i % 40) END,
    CASE i % 2 WHEN 0 THEN 'ticket.create' ELSE 'queue.read' END,
    CASE i % 2 WHEN 0 THEN 'ticket:' || number(i) ELSE 'queue:' || CASE i % 3 WHEN 0 THEN 'open' WHEN 1 THEN 'unassigned' ELSE 'mine' END END,
    '', hex(randomblob(32))
FROM place, base, journal_head AS head;
UPDATE journal_head SET seq = (SELECT max(seq) FROM journal), seal = (SELECT seal FROM journal ORDER BY seq DESC LIMIT 1);
COMMIT;
