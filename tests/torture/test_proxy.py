"""The line fails as it is told to, and in no other way."""

import json
import socket
import time
from contextlib import nullcontext

import httpx
import pytest

from tests.torture.faults import Blow, Fault, Plan, draw_plans, name_schedule
from tests.torture.proxy import FaultProxy

PATIENCE = 0.3
BROKEN = pytest.raises(httpx.TransportError)
ONCE = nullcontext()


@pytest.fixture
def server(stand_in):
    return stand_in({"POST /claims": {"claims": "ä" * 1000}, "GET /claims": {"claims": []}})


@pytest.fixture
def killed():
    return []


@pytest.fixture
def proxy(server, killed):
    with FaultProxy(
        server.url, PATIENCE, kill=lambda: killed.append("client"), crash=lambda: killed.append("server")
    ) as opened:
        yield opened


@pytest.fixture
def client(proxy):
    with httpx.Client(base_url=proxy.url, timeout=PATIENCE, trust_env=False) as opened:
        yield opened


def test_without_a_blow_everything_is_handed_on_as_it_is(client, server):
    for _ in range(2):
        reply = client.post("/claims?a=1", json={"b": 2}, headers={"X-Said": "yes"})
        assert reply.json() == {"claims": "ä" * 1000}
    assert [(method, path, headers["X-Said"]) for method, path, headers in server.heard] == [
        ("POST", "/claims?a=1", "yes")
    ] * 2


@pytest.mark.parametrize(
    ("fault", "arrives", "seen"),
    [
        (Fault.CUT_BEFORE, 0, BROKEN),
        (Fault.CUT_AFTER, 1, BROKEN),
        (Fault.CUT_REPLY, 1, BROKEN),
        (Fault.STALL, 0, BROKEN),
        (Fault.KILL_BEFORE, 0, BROKEN),
        (Fault.KILL_AFTER, 1, BROKEN),
        (Fault.KILL_SOON, 1, ONCE),
        (Fault.CRASH, 1, BROKEN),
        (Fault.ERROR, 0, 500),
        (Fault.ERROR_AFTER, 1, 500),
        (Fault.DOWN, 0, 502),
        (Fault.DOWN_AFTER, 1, 502),
        (Fault.BUSY, 0, 429),
    ],
)
def test_a_fault_is_what_it_is_called(client, server, proxy, killed, fault, arrives, seen):
    with proxy.dealing(Blow(fault, 1, writes=True)) as met:
        assert client.get("/claims").status_code == 200, "it reads, so it is not meant"
        if isinstance(seen, int):
            assert client.post("/claims", json={"b": 2}).status_code == seen
        else:
            with seen:
                client.post("/claims", json={"b": 2})
        proxy.come_to_rest()
        assert sum(method == "POST" for method, *_ in server.heard) == arrives
        assert met == [fault]
        assert killed == {"KILL": ["client"], "CRASH": ["server"]}.get(fault.name.partition("_")[0], [])
        client.post("/claims", json={"b": 2})  # a blow is dealt once


def test_what_was_looked_at_before_it_was_removed_is_known(client, proxy):
    def look(number, fields):
        items = [{"filter": "filter:tasks:id", "operator": "in_list", "type": "Number", "value": [number]}]
        query = json.dumps({"filters": {"conjunction": "and", "items": items}})
        client.get("/api/tasks", params={"fields": fields, "query": query})

    look(7, "all")
    looked = time.monotonic()
    look(8, "all")
    look(7, "task_only")
    for number in (7, 9):
        client.delete(f"/api/tasks/{number}/")
    assert proxy.removals[7].looked < looked < proxy.removals[7].done
    assert proxy.removals[9].looked == proxy.removals[9].done, "nobody had looked"


def test_what_is_late_arrives_after_the_client_gave_up(client, server, proxy, monkeypatch):
    monkeypatch.setattr("tests.torture.proxy._UP_TO_LATE", 0.6)
    begun = time.monotonic()
    with proxy.dealing(Blow(Fault.LATE, 1, writes=True)), pytest.raises(httpx.ReadTimeout):
        client.post("/claims", json={"b": 2})
    assert server.heard == []
    proxy.come_to_rest()
    assert [method for method, *_ in server.heard] == ["POST"]
    assert time.monotonic() - begun > PATIENCE


def test_half_a_request_is_half_a_request():
    body = b'{"b": "' + b"x" * 100 + b'"}'
    with socket.create_server(("127.0.0.1", 0)) as listener:
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        with (
            FaultProxy(url, PATIENCE, kill=lambda: None, crash=lambda: None) as proxy,
            proxy.dealing(Blow(Fault.CUT_REQUEST, 1, writes=True)),
            BROKEN,
        ):
            httpx.post(f"{proxy.url}/claims", content=body, trust_env=False)
        line, _ = listener.accept()
        with line, line.makefile("rb") as heard:
            half = heard.read()
    assert half.startswith(b"POST /claims HTTP/1.1")
    assert f"Content-Length: {len(body)}".encode() in half
    assert half.endswith(b"\r\n\r\n" + body[: len(body) // 2])


def test_a_seed_draws_the_same_schedule_and_another_one_another():
    assert name_schedule(7) == name_schedule(7) != name_schedule(8)
    plans = [plan for plan, _ in zip(draw_plans(7), range(300), strict=False)]
    assert all(isinstance(plan, Plan) and plan.blows for plan in plans)
    assert {blow.fault for plan in plans for blow in plan.blows} == set(Fault)
