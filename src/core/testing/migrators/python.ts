import { type Migrator, placeIn, ran } from "./migrator.ts";

const alembicEnvironment = `
from alembic import context
from sqlalchemy import create_engine

with create_engine(context.config.get_main_option("sqlalchemy.url")).connect() as connection:
    context.configure(connection=connection, transaction_per_migration=True)
    with context.begin_transaction():
        context.run_migrations()
`;

const alembicRun = `
import sys
from alembic import command
from alembic.config import Config

config = Config()
config.set_main_option("script_location", ".")
config.set_main_option("path_separator", "os")
config.set_main_option("sqlalchemy.url", sys.argv[1].replace("postgres:", "postgresql+psycopg:"))
command.upgrade(config, "head") if sys.argv[2] == "up" else command.downgrade(config, "base")
`;

const djangoRun = `
import sys
from urllib.parse import urlparse
import django
from django.conf import settings
from django.core.management import call_command

at = urlparse(sys.argv[1])
database = dict(NAME=at.path[1:], HOST=at.hostname, PORT=at.port, USER=at.username)
database["ENGINE"] = "django.db.backends.postgresql"
settings.configure(INSTALLED_APPS=["shop"], DATABASES={"default": database})
django.setup()
call_command("migrate", "shop", *(["zero"] if sys.argv[2] == "down" else []), verbosity=0)
`;

/** Alembic, each revision in a transaction of its own, run by this Python. */
export function alembicMigrator(python: string): Migrator {
  return {
    id: "alembic",
    own: /alembic_version/,
    place: async (files, folder) => {
      await placeIn(`${folder}/versions`, files);
      const beside = { "env.py": alembicEnvironment, "run.py": alembicRun, "script.py.mako": "" };
      await placeIn(
        folder,
        Object.entries(beside).map(([path, text]) => ({ path, text })),
      );
    },
    up: async (folder, url) => void (await ran(python, ["run.py", url, "up"], folder)),
    down: async (folder, url) => void (await ran(python, ["run.py", url, "down"], folder)),
  };
}

/** Django, whose app `shop` has the migrations, run by this Python. */
export function djangoMigrator(python: string): Migrator {
  return {
    id: "django",
    own: /django_migrations/,
    place: async (files, folder) => {
      await placeIn(`${folder}/shop/migrations`, [...files, { path: "__init__.py", text: "" }]);
      await placeIn(folder, [
        { path: "shop/__init__.py", text: "" },
        { path: "run.py", text: djangoRun },
      ]);
    },
    up: async (folder, url) => void (await ran(python, ["run.py", url, "up"], folder)),
    down: async (folder, url) => void (await ran(python, ["run.py", url, "down"], folder)),
  };
}
